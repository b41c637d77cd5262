/** The answers about each person, the figures over all of them, and the list behind each figure. */
@NullMarked
package io.lastday.identity.coverage;

import org.jspecify.annotations.NullMarked;
