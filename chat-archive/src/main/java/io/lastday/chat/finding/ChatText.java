package io.lastday.chat.finding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text and its words: runs of letters and digits, in lower case and without accents, marks and invisible
 * characters. So {@code PASS‍WORD}, {@code pässword} and full-width digits are what they look like.
 */
final class ChatText {

    private final String raw;
    private int count;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private String[] words = new String[16];

    private ChatText(String raw) {
        this.raw = raw;
    }

    static ChatText of(String raw) {
        ChatText text = new ChatText(raw);
        for (int at = 0; at < raw.length(); ) {
            at = Glyphs.isWordPart(raw.codePointAt(at))
                    ? text.addWord(at)
                    : at + Character.charCount(raw.codePointAt(at));
        }
        return text;
    }

    String raw() {
        return raw;
    }

    /** How many words. */
    int count() {
        return count;
    }

    /** The word in normal form. */
    String word(int index) {
        return words[index];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** The first word that begins at or after a place; {@link #count()} if there is none. */
    int wordFrom(int place) {
        int found = Arrays.binarySearch(starts, 0, count, place);
        return found < 0 ? -found - 1 : found;
    }

    /** The text in normal form, for comparing and signing. */
    static String normal(String raw) {
        boolean plain = true;
        for (int i = 0; i < raw.length() && plain; i++) {
            plain = raw.charAt(i) < 0x80;
        }
        return (plain ? raw : folded(raw)).toLowerCase(Locale.ROOT);
    }

    private static String folded(String raw) {
        String apart = Normalizer.normalize(raw, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(letter -> !Glyphs.isInvisible(letter))
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .map(letter -> letter == '\u2019' ? '\'' : letter)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private int addWord(int from) {
        int end = from;
        for (int at = from; at < raw.length(); ) {
            int letter = raw.codePointAt(at);
            boolean part = Glyphs.isWordPart(letter);
            if (!part && !Glyphs.isInvisible(letter) && !joins(at)) {
                break;
            }
            at += Character.charCount(letter);
            end = part ? at : end;
        }
        grow();
        starts[count] = from;
        ends[count] = end;
        words[count++] = normal(raw.substring(from, end));
        return end;
    }

    /** An apostrophe between letters is part of the word. */
    private boolean joins(int at) {
        boolean apostrophe = raw.charAt(at) == '\'' || raw.charAt(at) == '\u2019';
        return apostrophe
                && at > 0
                && at + 1 < raw.length()
                && Character.isLetter(raw.charAt(at - 1))
                && Character.isLetter(raw.charAt(at + 1));
    }

    private void grow() {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            words = Arrays.copyOf(words, count * 2);
        }
    }
}
