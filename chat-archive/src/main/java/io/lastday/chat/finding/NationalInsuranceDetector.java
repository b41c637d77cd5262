package io.lastday.chat.finding;

import java.util.Set;

/**
 * Finds National Insurance numbers: two letters, six digits, a letter A to D. Which letters occur is HMRC's rule
 * (National Insurance Manual, NIM39110); there is no check digit.
 */
final class NationalInsuranceDetector implements Detector {

    private static final int DIGITS = 6;
    private static final int MOST_SEPARATORS = 2;
    private static final int WORDS_BEFORE = 8;
    private static final int WORDS_AFTER = 4;
    private static final String NEVER = "DFIQUV";
    private static final Set<String> NOT_USED = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");

    private static final PhraseTree CONTEXT = CueList.tolerant("national-insurance-context");
    private static final PhraseTree OTHER = CueList.tolerant("national-insurance-other");

    @Override
    public void look(ChatText text, Hits hits) {
        for (int word = 0; word < text.count(); word++) {
            String letters = text.word(word);
            if (letters.length() <= 9
                    && Character.isLetter(letters.charAt(0))
                    && (letters.length() == 1 || Character.isLetter(letters.charAt(1)))) {
                numberAt(text, word, hits);
            }
        }
    }

    /** Whether the letters are a prefix that is given out. */
    static boolean prefix(String letters) {
        if (letters.length() < 2) {
            return false;
        }
        String prefix = letters.substring(0, 2).toUpperCase(java.util.Locale.ROOT);
        char first = prefix.charAt(0);
        char second = prefix.charAt(1);
        return isLetter(first)
                && isLetter(second)
                && NEVER.indexOf(first) < 0
                && NEVER.indexOf(second) < 0
                && second != 'O'
                && !NOT_USED.contains(prefix);
    }

    private static boolean isLetter(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static void numberAt(ChatText text, int word, Hits hits) {
        String raw = text.raw();
        StringBuilder number = new StringBuilder(9);
        int end = text.start(word);
        int separators = 0;
        int parts = 1;
        for (int at = end; at < raw.length() && number.length() < DIGITS + 3; ) {
            int letter = raw.codePointAt(at);
            at += Character.charCount(letter);
            char plain = plain(letter, number.length());
            if (plain != 0) {
                parts += separators > 0 ? 1 : 0;
                separators = 0;
                number.append(plain);
                end = at;
            } else if (separates(letter) && ++separators <= MOST_SEPARATORS) {
                continue;
            } else {
                break;
            }
        }
        boolean touched = end < raw.length() && Glyphs.isWordPart(raw.codePointAt(end));
        boolean suffix = number.length() == DIGITS + 3;
        if (suffix && touched && separators == 0 && parts > 1) {
            // "AB 12 34 56 see": the letter is the next word's
            suffix = false;
            number.setLength(DIGITS + 2);
            end = lastDigit(raw, end);
            touched = false;
        }
        if (number.length() >= DIGITS + 2 && !touched) {
            add(text, word, end, number.toString(), parts, hits);
        }
    }

    private static boolean separates(int letter) {
        return Glyphs.isBlank(letter) || Glyphs.isDash(letter) || letter == '.' || Glyphs.isInvisible(letter);
    }

    private static int lastDigit(String raw, int end) {
        int at = end;
        while (Glyphs.digit(raw.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    /** The character in normal form if it fits at this index, 0 otherwise. */
    private static char plain(int letter, int index) {
        if (index >= 2 && index < DIGITS + 2) {
            int digit = Glyphs.digit(letter);
            return digit < 0 ? 0 : (char) ('0' + digit);
        }
        int upper = Character.toUpperCase(letter);
        boolean fits = index < 2 ? upper >= 'A' && upper <= 'Z' : upper >= 'A' && upper <= 'D';
        return fits ? (char) upper : 0;
    }

    private static void add(ChatText text, int word, int end, String number, int parts, Hits hits) {
        int after = text.wordFrom(end);
        boolean said =
                CONTEXT.within(text, word - WORDS_BEFORE, word) || CONTEXT.within(text, after, after + WORDS_AFTER);
        boolean other = !said && OTHER.within(text, word - WORDS_BEFORE, word);
        boolean suffix = number.length() == DIGITS + 3;
        Confidence confidence = Confidence.LOW;
        if (!prefix(number)) {
            // a prefix that nobody is given: a slip of the writer's, if the sentence says what it is
            confidence = said && suffix ? Confidence.MEDIUM : Confidence.LOW;
        } else if (suffix && (said || parts >= 5 && !other)) {
            confidence = Confidence.HIGH;
        } else if (said || suffix && !other) {
            confidence = Confidence.MEDIUM;
        }
        hits.add(FindingKind.NATIONAL_INSURANCE, confidence, text.start(word), end, number);
    }
}
