/** Exports of Telegram Desktop in JSON. */
@NullMarked
package io.lastday.chat.telegram;

import org.jspecify.annotations.NullMarked;
