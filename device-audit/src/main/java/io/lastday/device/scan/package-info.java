/** Starts and follows scans; joins the sources and evaluates all devices. */
@NullMarked
package io.lastday.device.scan;

import org.jspecify.annotations.NullMarked;
