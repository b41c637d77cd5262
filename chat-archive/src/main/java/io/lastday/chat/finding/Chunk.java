package io.lastday.chat.finding;

import org.jspecify.annotations.Nullable;

/**
 * A run of characters without blanks or emoji, where a value may stand.
 *
 * @param start where it begins, after opening quotation marks and brackets
 * @param end where it ends, before closing ones and what ends a sentence
 * @param next where the text goes on
 * @param joint what led here: {@code ':'} for any sign that says "is", {@code '/'}, {@code '\n'}, or a blank
 * @param quoted whether quotation marks stand around it
 */
record Chunk(int start, int end, int next, char joint, boolean quoted) {

    /** No secret that a person writes is longer; the bound keeps many cues in one long chunk linear. */
    private static final int LONGEST = 256;

    private static final String OPENING = "\"'`\u2018\u201c\u00ab([{<*~_";
    private static final String CLOSING = "\"'`\u2019\u201d\u00bb)]}>,.;:";
    private static final String QUOTES = "\"`\u2018\u201c\u00ab*~_'";

    /** Content has no place in a log. */
    @Override
    public String toString() {
        return "Chunk[" + start + ", " + end + ")";
    }

    String in(ChatText text) {
        return text.raw().substring(start, end);
    }

    /** Whether a sentence ends with it. */
    boolean endsSentence(ChatText text) {
        for (int at = end; at < next; at++) {
            if (".;?!".indexOf(text.raw().charAt(at)) >= 0) {
                return true;
            }
        }
        return end > start && "?!".indexOf(text.raw().charAt(end - 1)) >= 0;
    }

    /** The next chunk from a place on, or null at the text's end. */
    static @Nullable Chunk after(ChatText text, int from) {
        String raw = text.raw();
        char joint = ' ';
        int at = from;
        while (at < raw.length()) {
            int letter = raw.codePointAt(at);
            char sign = joint(raw, at, letter);
            if (sign == 0) {
                return of(raw, at, joint);
            }
            joint = stronger(joint, sign);
            at += Character.charCount(letter);
        }
        return null;
    }

    /** What stands between chunks: the kind of joint, or 0 for the beginning of a chunk. */
    private static char joint(String raw, int at, int letter) {
        boolean alone = at + 1 >= raw.length() || !Glyphs.isWordPart(raw.charAt(at + 1));
        if (letter == '\n') {
            return '\n';
        }
        if (letter == ':' || letter == '=' || letter == '>' && (at == 0 || "-=".indexOf(raw.charAt(at - 1)) >= 0)) {
            return ':';
        }
        if (emoji(letter) || letter == '|' || letter == '\u2192') {
            return ':';
        }
        if (Glyphs.isDash(letter) && (alone || at > 0 && Glyphs.isBlank(raw.charAt(at - 1)))) {
            return '-';
        }
        if (letter == '/' || letter == '\\') {
            return '/';
        }
        boolean lone = ",.;!?".indexOf(letter) >= 0 && alone;
        return Glyphs.isBlank(letter) || Glyphs.isInvisible(letter) || lone ? ' ' : 0;
    }

    private static char stronger(char one, char other) {
        String order = " -\n/:";
        return order.indexOf(one) >= order.indexOf(other) ? one : other;
    }

    private static Chunk of(String raw, int from, char joint) {
        int stop = from;
        int longest = Math.min(raw.length(), from + LONGEST);
        while (stop < longest && !Glyphs.isBlank(raw.charAt(stop)) && !emoji(raw.codePointAt(stop))) {
            stop += Character.charCount(raw.codePointAt(stop));
        }
        int start = from;
        while (start < stop - 1 && OPENING.indexOf(raw.charAt(start)) >= 0) {
            start++;
        }
        int end = stop;
        while (end > start && CLOSING.indexOf(raw.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean quoted = start > from && QUOTES.indexOf(raw.charAt(from)) >= 0;
        if (quoted && end > start && raw.charAt(end - 1) == raw.charAt(from)) {
            end--;
        }
        return new Chunk(start, Math.max(end, start), stop, joint, quoted);
    }

    static boolean emoji(int letter) {
        return letter >= 0x2190
                && (Character.getType(letter) == Character.OTHER_SYMBOL
                        || letter >= 0x1f000
                        || letter == 0x27a1
                        || letter >= 0x2190 && letter <= 0x21ff);
    }
}
