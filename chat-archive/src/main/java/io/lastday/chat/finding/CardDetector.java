package io.lastday.chat.finding;

import java.util.Optional;

/**
 * Finds payment cards: a scheme's range and length, the check digit, and digits grouped as on a card. Words of trade
 * ("order", "tracking") before the number speak against it, because one number of ten fits the check digit by chance.
 */
final class CardDetector implements Detector {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;
    private static final int WORDS_BEFORE = 6;
    private static final int WORDS_AFTER = 5;

    private static final PhraseTree CARD = CueList.tolerant("payment-card-card");
    private static final PhraseTree TRADE = CueList.tolerant("payment-card-trade");

    @Override
    public void look(ChatText text, Hits hits) {
        for (DigitRun run : DigitRuns.of(text.raw(), true)) {
            for (int group = 0; group < run.groupCount(); ) {
                group = Math.max(group + 1, cardAt(text, run, group, hits));
            }
        }
    }

    /** Adds the card that begins with a group, if one does; the group after it, or 0. */
    private static int cardAt(ChatText text, DigitRun run, int from, Hits hits) {
        int best = 0;
        boolean bestCommon = false;
        int length = 0;
        for (int to = from; to < run.groupCount() && length <= LONGEST; to++) {
            if (to > from && !joins(run, from, to)) {
                break;
            }
            length += run.groupLength(to);
            if (length >= SHORTEST && length <= LONGEST) {
                Optional<CardScheme> scheme = scheme(run.digits(from, to + 1));
                boolean common = scheme.isPresent() && scheme.get().commonAt(length);
                if (scheme.isPresent() && (best == 0 || common && !bestCommon)) {
                    best = to + 1;
                    bestCommon = common;
                }
            }
        }
        if (best > 0) {
            add(text, run, from, best, bestCommon, hits);
        }
        return best;
    }

    /** On a card all groups are apart by the same. */
    private static boolean joins(DigitRun run, int from, int to) {
        int separator = run.separatorBefore(to);
        return separator != '/' && separator == run.separatorBefore(from + 1);
    }

    private static Optional<CardScheme> scheme(String digits) {
        Optional<CardScheme> scheme = CardScheme.of(digits);
        return scheme.isPresent() && Luhn.holds(digits) ? scheme : Optional.empty();
    }

    private static void add(ChatText text, DigitRun run, int from, int to, boolean common, Hits hits) {
        int start = run.start(from);
        int end = run.end(to - 1);
        int word = text.wordFrom(start);
        boolean card = CARD.within(text, word - WORDS_BEFORE, word)
                || CARD.within(text, text.wordFrom(end), text.wordFrom(end) + WORDS_AFTER);
        boolean trade = TRADE.within(text, word - WORDS_BEFORE, word);
        boolean glued = Surroundings.glued(text.raw(), start, end);
        boolean part = from > 0 && !card || glued;
        Confidence confidence;
        if (trade && !card || glued && !card) {
            confidence = Confidence.LOW;
        } else if (trade || part || !card && !(common && grouped(run, from, to))) {
            confidence = card && common ? Confidence.HIGH : Confidence.LOW;
        } else {
            confidence = common ? Confidence.HIGH : Confidence.MEDIUM;
        }
        hits.add(FindingKind.PAYMENT_CARD, confidence, start, end, run.digits(from, to));
    }

    /** In one piece, in fours, or as American Express prints. */
    private static boolean grouped(DigitRun run, int from, int to) {
        if (to - from == 1) {
            return true;
        }
        for (int group = from; group < to - 1; group++) {
            int length = run.groupLength(group);
            if (length != 4 && !(group == from + 1 && to - from == 3 && length == 6)) {
                return false;
            }
        }
        return true;
    }
}
