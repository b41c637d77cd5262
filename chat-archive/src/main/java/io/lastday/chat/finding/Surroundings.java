package io.lastday.chat.finding;

/** What stands right beside a place in a text. */
final class Surroundings {

    private Surroundings() {}

    /** Whether a letter or digit touches either end. */
    static boolean glued(String raw, int start, int end) {
        return start > 0 && Glyphs.isWordPart(raw.codePointBefore(start))
                || end < raw.length() && Glyphs.isWordPart(raw.codePointAt(end));
    }
}
