/** The commands of {@code ./lastday}: start what is missing, stop, empty, tell how things stand. */
@NullMarked
package io.lastday.sandbox.launch;

import org.jspecify.annotations.NullMarked;
