package io.lastday.chat.finding;

import java.util.List;
import java.util.Locale;

/** Finds IBANs: two letters of a country, its length, and the check of ISO 7064 MOD 97-10. */
final class IbanDetector implements Detector {

    private static final int MOST_SEPARATORS = 2;
    private static final int WORDS_BEFORE = 5;
    private static final PhraseTree IBAN = PhraseTree.tolerant(List.of("iban", "ibans", "international bank account"));

    @Override
    public void look(ChatText text, Hits hits) {
        for (int word = 0; word < text.count(); ) {
            int end = beginsIban(text.word(word)) ? ibanAt(text, word, hits) : 0;
            word = end > text.end(word) ? text.wordFrom(end) : word + 1;
        }
    }

    /** Whether the number is of its country's length and its check holds; letters in upper case. */
    static boolean holds(String iban) {
        if (iban.length() < 4 || IbanCountries.length(iban.substring(0, 2)) != iban.length()) {
            return false;
        }
        int rest = 0;
        for (int i = 0; i < iban.length(); i++) {
            int value = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
            if (value < 0) {
                return false;
            }
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    private static boolean beginsIban(String word) {
        return word.length() >= 2
                && letter(word.charAt(0))
                && letter(word.charAt(1))
                && (word.length() == 2 || digit(word.charAt(2)) && (word.length() == 3 || digit(word.charAt(3))))
                && IbanCountries.length(word.substring(0, 2).toUpperCase(Locale.ROOT)) > 0;
    }

    private static boolean letter(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static int ibanAt(ChatText text, int word, Hits hits) {
        String raw = text.raw();
        int wanted = IbanCountries.length(text.word(word).substring(0, 2).toUpperCase(Locale.ROOT));
        StringBuilder iban = new StringBuilder(wanted);
        int separators = 0;
        int at = text.start(word);
        while (at < raw.length() && iban.length() < wanted && separators <= MOST_SEPARATORS) {
            char letter = raw.charAt(at++);
            if (Character.digit(letter, 36) >= 0) {
                iban.append(plain(letter));
                separators = 0;
            } else if (Glyphs.isBlank(letter) || Glyphs.isDash(letter) || letter == '.' || Glyphs.isInvisible(letter)) {
                separators++;
            } else {
                break;
            }
        }
        String found = iban.toString();
        if (found.length() != wanted
                || !digit(found.charAt(2))
                || !digit(found.charAt(3))
                || at < raw.length() && Glyphs.isWordPart(raw.codePointAt(at))) {
            return 0;
        }
        boolean holds = holds(found);
        if (holds || IBAN.within(text, word - WORDS_BEFORE, word)) {
            hits.add(FindingKind.IBAN, holds ? Confidence.HIGH : Confidence.LOW, text.start(word), at, found);
        }
        return at;
    }

    private static char plain(char letter) {
        return Character.toUpperCase(Character.forDigit(Character.digit(letter, 36), 36));
    }
}
