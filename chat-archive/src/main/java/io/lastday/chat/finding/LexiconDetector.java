package io.lastday.chat.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a special category's terms. A sentence about a person makes a term surer; a term of everyday use counts only
 * there. Terms of one disclosure, a few words apart, are one finding.
 */
final class LexiconDetector implements Detector {

    private static final int NEAR = 6;
    private static final int SAME = 6;

    /** Talk about a subject, not about somebody. */
    private static final PhraseTree TOPIC = CueList.exact("special-topic");

    private final Lexicon lexicon;

    LexiconDetector(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void look(ChatText text, Hits hits) {
        List<Term> terms = terms(text);
        for (int i = 0; i < terms.size(); ) {
            Term first = terms.get(i);
            Term last = first;
            Confidence surest = first.confidence();
            StringBuilder value = new StringBuilder(words(text, first));
            for (i++; i < terms.size() && terms.get(i).from() - last.to() <= SAME; i++) {
                last = terms.get(i);
                surest = last.confidence().atLeast(surest) ? last.confidence() : surest;
                value.append(' ').append(words(text, last));
            }
            hits.add(lexicon.kind(), surest, text.start(first.from()), text.end(last.to() - 1), value.toString());
        }
    }

    private List<Term> terms(ChatText text) {
        List<Term> terms = new ArrayList<>();
        for (int word = 0; word < text.count(); ) {
            int exempt = lexicon.exempt().matchAt(text, word);
            int plain = lexicon.plain().matchAt(text, word);
            int everyday = lexicon.everyday().matchAt(text, word);
            int length = Math.max(plain, everyday);
            if (length > 0 && exempt < length) {
                Confidence confidence = confidence(text, word, word + length, plain >= everyday);
                if (confidence != Confidence.LOW) {
                    terms.add(new Term(word, word + length, confidence));
                }
            }
            word += Math.max(1, Math.max(exempt, length));
        }
        return terms;
    }

    private Confidence confidence(ChatText text, int from, int to, boolean plain) {
        boolean person = Persons.spokenOf(text, from - NEAR, to + NEAR)
                || lexicon.context().within(text, from - NEAR, from)
                || lexicon.context().within(text, to, to + NEAR);
        if (TOPIC.within(text, from - 4, from) || TOPIC.within(text, to, to + 4)) {
            return plain && person ? Confidence.MEDIUM : Confidence.LOW;
        }
        if (plain) {
            return person ? Confidence.HIGH : Confidence.MEDIUM;
        }
        return person ? Confidence.MEDIUM : Confidence.LOW;
    }

    private static String words(ChatText text, Term term) {
        StringBuilder words = new StringBuilder(text.word(term.from()));
        for (int i = term.from() + 1; i < term.to(); i++) {
            words.append(' ').append(text.word(i));
        }
        return words.toString();
    }

    /** A term from one word to another, the last one exclusive. */
    private record Term(int from, int to, Confidence confidence) {}
}
