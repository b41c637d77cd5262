package io.lastday.chat.finding;

/**
 * Finds a special category's terms. A sentence about a person makes a term surer; a term of everyday use counts only
 * there.
 */
final class LexiconDetector implements Detector {

    private static final int NEAR = 6;

    private final Lexicon lexicon;

    LexiconDetector(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void look(ChatText text, Hits hits) {
        for (int word = 0; word < text.count(); ) {
            int exempt = lexicon.exempt().matchAt(text, word);
            int plain = lexicon.plain().matchAt(text, word);
            int everyday = lexicon.everyday().matchAt(text, word);
            int length = Math.max(plain, everyday);
            if (length > 0 && exempt < length) {
                add(text, word, length, plain >= everyday, hits);
            }
            word += Math.max(1, Math.max(exempt, length));
        }
    }

    private void add(ChatText text, int word, int length, boolean plain, Hits hits) {
        boolean person = Persons.spokenOf(text, word - NEAR, word + length + NEAR);
        if (!plain && !person) {
            return;
        }
        Confidence confidence = plain && person ? Confidence.HIGH : Confidence.MEDIUM;
        int start = text.start(word);
        int end = text.end(word + length - 1);
        StringBuilder value = new StringBuilder(text.word(word));
        for (int i = word + 1; i < word + length; i++) {
            value.append(' ').append(text.word(i));
        }
        hits.add(lexicon.kind(), confidence, start, end, value.toString());
    }
}
