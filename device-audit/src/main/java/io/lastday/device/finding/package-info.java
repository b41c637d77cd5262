/** Gaps of devices with their life, and accepting one until a day. */
@NullMarked
package io.lastday.device.finding;

import org.jspecify.annotations.NullMarked;
