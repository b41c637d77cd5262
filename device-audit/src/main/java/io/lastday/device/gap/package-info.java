/** The gaps of a device under the rules: what fails, what is no longer known, what ends soon. Pure. */
@NullMarked
package io.lastday.device.gap;

import org.jspecify.annotations.NullMarked;
