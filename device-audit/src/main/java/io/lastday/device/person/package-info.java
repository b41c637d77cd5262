/** Whether the person of a device is still there, as far as the directory was read. Pure. */
@NullMarked
package io.lastday.device.person;

import org.jspecify.annotations.NullMarked;
