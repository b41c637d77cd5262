/** Whom walks read one by one because they leave. */
@NullMarked
package io.lastday.identity.look;

import org.jspecify.annotations.NullMarked;
