package io.lastday.chat.finding;

/** What single characters are to a reader. */
final class Glyphs {

    private Glyphs() {}

    /** A letter or digit of any script. */
    static boolean isWordPart(int letter) {
        if (letter < 0x80) {
            return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
        }
        return Character.isLetterOrDigit(letter);
    }

    /** Takes no room of its own: joiners, direction marks, soft hyphens, accents, key caps, variation selectors. */
    static boolean isInvisible(int letter) {
        if (letter < 0x80) {
            return false;
        }
        int type = Character.getType(letter);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** A blank of any width, line ends too. */
    static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** A hyphen or dash of any length. */
    static boolean isDash(int letter) {
        return letter == '-'
                || letter > 0x7f && Character.getType(letter) == Character.DASH_PUNCTUATION
                || letter == 0x2212;
    }

    /** A digit of any script, or -1. */
    static int digit(int letter) {
        if (letter < 0x80) {
            return letter >= '0' && letter <= '9' ? letter - '0' : -1;
        }
        return Character.isDigit(letter) ? Character.digit(letter, 10) : -1;
    }
}
