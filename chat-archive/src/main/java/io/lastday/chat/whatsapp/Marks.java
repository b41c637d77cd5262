package io.lastday.chat.whatsapp;

/** Characters that show nothing and steer the reader, or WhatsApp's own reader. */
final class Marks {

    /** Begins a text that WhatsApp wrote. */
    static final String LEFT_TO_RIGHT = "\u200e";

    private Marks() {}

    /** The text without marks at its ends. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isMarkOrSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isMarkOrSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** A name for showing: no marks at all, every kind of space as a space. */
    static String name(String raw) {
        StringBuilder name = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\u202f' || c == '\u00a0' || c == '\u2009') {
                name.append(' ');
            } else if (!isMark(c)) {
                name.append(c);
            }
        }
        return name.toString().strip();
    }

    private static boolean isMarkOrSpace(char c) {
        return isMark(c) || c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    static boolean isMark(char c) {
        return c == '\u200e'
                || c == '\u200f'
                || c == '\ufeff'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }
}
