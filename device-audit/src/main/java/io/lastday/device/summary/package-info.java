/** The tiles, counted from the same rows as the list. */
@NullMarked
package io.lastday.device.summary;

import org.jspecify.annotations.NullMarked;
