/** Which operating systems are still supported: a dated file of facts and exact look-ups in it. */
@NullMarked
package io.lastday.device.os;

import org.jspecify.annotations.NullMarked;
