/** Joins the sources and answers for every person of the firm. */
@NullMarked
package io.lastday.identity.scan;

import org.jspecify.annotations.NullMarked;
