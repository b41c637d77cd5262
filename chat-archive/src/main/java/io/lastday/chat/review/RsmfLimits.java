package io.lastday.chat.review;

/**
 * How large one RSMF file gets. Relativity takes at most 10,000 events and 2 GB a file.
 *
 * @param events most events, the note about times included
 * @param bytes most bytes of manifest and attachments before they are encoded, which adds a third
 */
record RsmfLimits(int events, long bytes) {

    static RsmfLimits usual() {
        return new RsmfLimits(10_000, 1_400_000_000);
    }
}
