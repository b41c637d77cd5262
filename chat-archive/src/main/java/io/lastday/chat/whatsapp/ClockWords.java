package io.lastday.chat.whatsapp;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * The words that locales put beside a time, from {@code clock-words.txt}: a new language needs a line there and nothing
 * here. Dots, spaces, marks and case make no difference, so one entry covers every spelling of "a. m.".
 */
final class ClockWords {

    private static final int LONGEST = 32;
    private static final ClockWords ALL = read();

    private final long[] hashes;
    private final ClockWord[] words;

    private ClockWords(TreeMap<Long, ClockWord> table) {
        hashes = new long[table.size()];
        words = table.values().toArray(new ClockWord[0]);
        int i = 0;
        for (long hash : table.keySet()) {
            hashes[i++] = hash;
        }
    }

    static ClockWords all() {
        return ALL;
    }

    private static ClockWords read() {
        TreeMap<Long, ClockWord> table = new TreeMap<>();
        PhraseFile.read("clock-words.txt", (section, kind, phrase) -> table.put(hash(phrase), word(kind)));
        return new ClockWords(table);
    }

    private static ClockWord word(String kind) {
        return switch (kind) {
            case "before" -> ClockWord.BEFORE_NOON;
            case "after" -> ClockWord.AFTER_NOON;
            case "around" -> ClockWord.AROUND_NOON;
            case "filler" -> ClockWord.FILLER;
            default -> throw new IllegalStateException("clock-words.txt has no kind " + kind);
        };
    }

    /** Reads on to where a word can no longer go on, and tells what it was. */
    ClockWord take(Cursor cursor) {
        long hash = 0;
        int length = 0;
        int afterWord = cursor.at();
        while (length <= LONGEST) {
            if (cursor.skipOneSpace()) {
                continue;
            }
            int here = cursor.character();
            int character = here >> 3;
            if (here == 0 || !goesOn(character)) {
                break;
            }
            cursor.skip(here & 7);
            if (counts(character)) {
                hash = mix(hash, character);
                length++;
                afterWord = cursor.at();
            } else if (character == '.' && length > 0) {
                afterWord = cursor.at();
            }
        }
        if (length == 0) {
            return ClockWord.NONE;
        }
        int found = Arrays.binarySearch(hashes, hash);
        if (!Character.isDigit(cursor.character() >> 3)) {
            cursor.back(afterWord);
        }
        return found < 0 ? ClockWord.UNKNOWN : words[found];
    }

    private static boolean goesOn(int c) {
        if (c < 0x80) {
            return c == ' ' || c == '.' || c == '\'' || c == '(' || c == ')' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        }
        return !Character.isDigit(c) && c != 0x60c && c != 0xfffd && !(c >= 0x2010 && c <= 0x2015);
    }

    private static boolean counts(int c) {
        return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : !isSilent(c);
    }

    private static boolean isSilent(int c) {
        return Marks.isMark(c) || Marks.isSpace(c) || c >= 0x200b && c <= 0x200d;
    }

    private static long mix(long hash, int character) {
        return hash * 0x100000001b3L + Character.toLowerCase(character) + 1;
    }

    private static long hash(String phrase) {
        long hash = 0;
        for (int i = 0; i < phrase.length(); i += Character.charCount(phrase.codePointAt(i))) {
            int character = phrase.codePointAt(i);
            hash = counts(character) ? mix(hash, character) : hash;
        }
        return hash;
    }
}
