/** What is known of one device, what the checks say of it, and the list of them. Pure but for the controller. */
@NullMarked
package io.lastday.device.posture;

import org.jspecify.annotations.NullMarked;
