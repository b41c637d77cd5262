/** The one bridge from reactive code to code that blocks. */
@NullMarked
package io.lastday.platform.blocking;

import org.jspecify.annotations.NullMarked;
