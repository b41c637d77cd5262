/** Tells people and systems what a run changed: an outbox, a digest by e-mail, a signed webhook. Off unless configured. */
@NullMarked
package io.lastday.platform.flag;

import org.jspecify.annotations.NullMarked;
