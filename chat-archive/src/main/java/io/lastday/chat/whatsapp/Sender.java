package io.lastday.chat.whatsapp;

/**
 * What stands before a colon.
 *
 * @param name for showing
 * @param end how many bytes before the colon
 * @param isNotice whether it is the beginning of a notice, and nobody
 * @param onlyMarked whether nothing follows it anywhere but text that WhatsApp marked as its own
 */
record Sender(String name, int end, boolean isNotice, boolean onlyMarked) {}
