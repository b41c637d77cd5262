/** Tells people in plain words what their own devices need. Off unless configured. */
@NullMarked
package io.lastday.device.notice;

import org.jspecify.annotations.NullMarked;
