package io.lastday.chat.finding;

import java.util.Locale;

/** Finds British addresses by their postcode (BS 7666): with a street before it, or words that say where somebody is. */
final class AddressDetector implements Detector {

    private static final int WORDS_BEFORE = 14;
    private static final int WORDS_AFTER = 4;

    private static final PhraseTree STREET = CueList.exact("postal-address-street");
    private static final PhraseTree SAID = CueList.exact("postal-address-said");

    @Override
    public void look(ChatText text, Hits hits) {
        for (int word = 0; word < text.count(); word++) {
            int words = postcode(text, word);
            if (words > 0) {
                add(text, word, words, hits);
                word += words - 1;
            }
        }
    }

    /** How many words the postcode at a word has, or 0. */
    static int postcode(ChatText text, int word) {
        String first = text.word(word);
        if (first.length() >= 5 && first.length() <= 7) {
            int inward = first.length() - 3;
            return Postcode.outward(first.substring(0, inward)) && Postcode.inward(first.substring(inward)) ? 1 : 0;
        }
        boolean two = word + 1 < text.count()
                && first.length() <= 4
                && text.start(word + 1) - text.end(word) <= 2
                && Postcode.outward(first)
                && Postcode.inward(text.word(word + 1));
        return two ? 2 : 0;
    }

    private static void add(ChatText text, int word, int words, Hits hits) {
        int after = word + words;
        boolean street = street(text, word);
        boolean said = SAID.within(text, word - WORDS_BEFORE, word) || SAID.within(text, after, after + WORDS_AFTER);
        Confidence confidence = street && said ? Confidence.HIGH : street || said ? Confidence.MEDIUM : Confidence.LOW;
        StringBuilder value = new StringBuilder();
        for (int i = word; i < after; i++) {
            value.append(text.word(i));
        }
        hits.add(
                FindingKind.POSTAL_ADDRESS,
                confidence,
                text.start(word),
                text.end(after - 1),
                value.toString().toUpperCase(Locale.ROOT));
    }

    /** A number and within three words after it a kind of street, before the postcode. */
    private static boolean street(ChatText text, int word) {
        for (int i = Math.max(0, word - WORDS_BEFORE); i < word; i++) {
            boolean number =
                    Character.isDigit(text.word(i).charAt(0)) && text.word(i).length() <= 4;
            if (number && STREET.within(text, i + 1, Math.min(word, i + 5))) {
                return true;
            }
        }
        return false;
    }
}
