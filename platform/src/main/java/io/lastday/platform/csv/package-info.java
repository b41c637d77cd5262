/** Streamed CSV that a spreadsheet opens without running anything. */
@NullMarked
package io.lastday.platform.csv;

import org.jspecify.annotations.NullMarked;
