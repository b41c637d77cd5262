package io.lastday.chat.finding;

import org.jspecify.annotations.Nullable;

/** Finds codes for one log-in: four to eight digits, or letters and digits where the words leave no doubt. */
final class OneTimeCodeDetector implements Detector {

    private static final int WORDS = 10;

    private static final PhraseTree CERTAIN = CueList.tolerant("one-time-code-certain");
    private static final PhraseTree CODE = CueList.tolerant("one-time-code-code");
    private static final PhraseTree SUPPORT = CueList.tolerant("one-time-code-support");
    private static final PhraseTree OTHER = CueList.tolerant("one-time-code-other");
    private static final PhraseTree PLACE = CueList.exact("one-time-code-place");

    @Override
    public void look(ChatText text, Hits hits) {
        int past = 0;
        for (int word = 0; word < text.count(); word++) {
            @Nullable CodePiece piece = text.start(word) < past ? null : CodePiece.at(text, word);
            if (piece != null) {
                past = judge(text, word, piece, hits);
            }
        }
    }

    private static int judge(ChatText text, int word, CodePiece piece, Hits hits) {
        int from = word - WORDS;
        int after = word + piece.words();
        int to = after + WORDS;
        boolean certain = CERTAIN.within(text, from, word) || CERTAIN.within(text, after, to);
        boolean code = CODE.within(text, from, word) || CODE.within(text, after, to);
        boolean support = SUPPORT.within(text, from, word) || SUPPORT.within(text, after, to);
        boolean pairs = text.end(word) - text.start(word) <= 2;
        boolean other = OTHER.within(text, from, word) || OTHER.within(text, after, after + 3);
        boolean adjacent = CODE.within(text, word - 2, word);
        boolean place = PLACE.within(text, from, word) || PLACE.within(text, after, after + 5);
        if ((!piece.digitsOnly() || pairs) && !certain || !certain && (other || place && !support)) {
            if (place && code && !other && piece.digitsOnly()) {
                hits.add(FindingKind.PASSWORD, Confidence.MEDIUM, piece.start(), piece.end(), piece.value());
            }
            return piece.end();
        }
        Confidence confidence =
                certain && !other ? Confidence.HIGH : certain || code && support ? Confidence.MEDIUM : Confidence.LOW;
        if (confidence == Confidence.LOW && adjacent) {
            confidence = Confidence.MEDIUM;
        }
        if (certain || code) {
            hits.add(FindingKind.ONE_TIME_CODE, confidence, piece.start(), piece.end(), piece.value());
        }
        return piece.end();
    }
}
