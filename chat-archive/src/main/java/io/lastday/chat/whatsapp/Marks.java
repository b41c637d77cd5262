package io.lastday.chat.whatsapp;

import java.util.Locale;

/** Characters that show nothing and steer the reader, or WhatsApp's own reader. */
final class Marks {

    /** Begins a text that WhatsApp wrote. */
    static final char LEFT_TO_RIGHT = '\u200e';

    /** The same in texts that run from right to left. */
    static final char RIGHT_TO_LEFT = '\u200f';

    private Marks() {}

    /** The text without marks and spaces at its ends. */
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

    /** How many marks and spaces stand at the beginning. */
    static int skip(String text) {
        int from = 0;
        while (from < text.length() && (isMarkOrSpace(text.charAt(from)) || isSpace(text.charAt(from)))) {
            from++;
        }
        return from;
    }

    /** A name for showing: no marks at all, every kind of space as a space. */
    static String name(String raw) {
        StringBuilder name = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isSpace(c)) {
                name.append(' ');
            } else if (!isMark(c)) {
                name.append(c);
            }
        }
        return name.toString().strip();
    }

    /** A text to be compared with a phrase: no marks, plain spaces, lower case, no full stop at the end. */
    static String key(String text) {
        String plain = name(text);
        int end = plain.length();
        while (end > 0 && (plain.charAt(end - 1) == '.' || plain.charAt(end - 1) == '\u3002')) {
            end--;
        }
        return plain.substring(0, end).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    /** Whether WhatsApp marked the text as its own. */
    static boolean isMarked(String text) {
        return !text.isEmpty() && (text.charAt(0) == LEFT_TO_RIGHT || text.charAt(0) == RIGHT_TO_LEFT);
    }

    private static boolean isMarkOrSpace(char c) {
        return isMark(c) || c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    static boolean isSpace(int c) {
        return c == ' '
                || c == '\t'
                || c == '\u00a0'
                || c >= '\u2000' && c <= '\u200a'
                || c == '\u202f'
                || c == '\u3000';
    }

    static boolean isMark(int c) {
        return c == LEFT_TO_RIGHT
                || c == RIGHT_TO_LEFT
                || c == '\ufeff'
                || c == '\u061c'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }
}
