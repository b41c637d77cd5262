package io.lastday.chat.finding;

import org.jspecify.annotations.Nullable;

/**
 * What may be a one-time code.
 *
 * @param start where it begins
 * @param end where it ends
 * @param words how many words it takes
 * @param value without blanks and hyphens
 * @param digitsOnly whether it has no letters
 */
record CodePiece(int start, int end, int words, String value, boolean digitsOnly) {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 8;

    /** Codes are content. */
    @Override
    public String toString() {
        return "CodePiece[" + start + ", " + end + ")";
    }

    /** The code that begins at a word, or null. */
    static @Nullable CodePiece at(ChatText text, int word) {
        String first = text.word(word);
        if (first.length() > LONGEST || beside(text, text.start(word), -1)) {
            return null;
        }
        if (!digits(first)) {
            return mixed(text, word, first);
        }
        int words = 1;
        StringBuilder value = new StringBuilder(first);
        while (word + words < text.count()
                && words < (first.length() == 1 ? LONGEST : 4)
                && digits(text.word(word + words))
                && text.word(word + words).length() == first.length()
                && text.start(word + words) - text.end(word + words - 1) == 1
                && " -\u00a0\u2011\u2013".indexOf(text.raw().charAt(text.end(word + words - 1))) >= 0
                && value.length() < LONGEST) {
            value.append(text.word(word + words++));
        }
        int end = text.end(word + words - 1);
        boolean fits = value.length() >= SHORTEST && value.length() <= LONGEST;
        return fits && !beside(text, end, 1)
                ? new CodePiece(text.start(word), end, words, value.toString(), true)
                : null;
    }

    private static @Nullable CodePiece mixed(ChatText text, int word, String first) {
        boolean hyphen = word + 1 < text.count()
                && text.raw().charAt(text.end(word)) == '-'
                && text.start(word + 1) == text.end(word) + 1;
        if (hyphen) {
            return halves(text, word, first);
        }
        String raw = text.raw().substring(text.start(word), text.end(word));
        boolean capitals = first.length() >= 5
                && raw.chars().anyMatch(Character::isDigit)
                && raw.chars().noneMatch(Character::isLowerCase)
                && raw.chars().filter(Character::isDigit).count() >= 2;
        boolean fits = capitals && !beside(text, text.end(word), 1);
        return fits ? new CodePiece(text.start(word), text.end(word), 1, raw, false) : null;
    }

    /** {@code ab3d-9f2k}: two halves of one length, as spare codes are printed. */
    private static @Nullable CodePiece halves(ChatText text, int word, String first) {
        String second = text.word(word + 1);
        String value = first + second;
        boolean mixed = value.chars().filter(Character::isDigit).count() >= 2
                && value.chars().anyMatch(Character::isLetter);
        boolean fits = first.length() == second.length() && first.length() >= SHORTEST && mixed;
        int end = text.end(word + 1);
        return fits && !beside(text, end, 1) ? new CodePiece(text.start(word), end, 2, value, false) : null;
    }

    private static boolean digits(String word) {
        return word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** Whether money, a decimal, a date, a time or a path goes on here. */
    private static boolean beside(ChatText text, int place, int step) {
        String raw = text.raw();
        int at = step < 0 ? place - 1 : place;
        if (at < 0 || at >= raw.length()) {
            return false;
        }
        char sign = raw.charAt(at);
        int further = at + step;
        boolean goesOn = further >= 0 && further < raw.length() && Glyphs.isWordPart(raw.charAt(further));
        if (sign == '-' && step < 0) {
            // "G-123456": the prefix of a sender
            return goesOn && further > 0 && Glyphs.isWordPart(raw.charAt(further - 1));
        }
        return "£$\u20ac%".indexOf(sign) >= 0 || goesOn && ".:/,_-@".indexOf(sign) >= 0 || sign == '+';
    }
}
