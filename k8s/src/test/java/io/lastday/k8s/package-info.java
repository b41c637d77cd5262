/** Renders the overlays and judges every document: by the API's schema, by the rules that linters look for, and against each other. */
@NullMarked
package io.lastday.k8s;

import org.jspecify.annotations.NullMarked;
