/** Reads a signed file about devices that no system manages. */
@NullMarked
package io.lastday.device.source.file;

import org.jspecify.annotations.NullMarked;
