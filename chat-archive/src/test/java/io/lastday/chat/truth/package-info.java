/**
 * Chats whose truth is known because they were made: generators that write exports as the apps write them, and say what
 * stands where. They share no code and no constant with the parsers that they judge.
 */
@NullMarked
package io.lastday.chat.truth;

import org.jspecify.annotations.NullMarked;
