package io.lastday.chat.whatsapp;

/** What stands between the time of a message and its author. */
enum HeaderEnd {
    /** {@code [date, time] }, as iOS writes it. */
    BRACKET,
    /** {@code date, time - }, as Android does. */
    DASH,
    /** {@code date time: }, as old iOS did. */
    COLON
}
