package io.lastday.chat.finding;

import java.util.List;

/**
 * Finds NHS numbers: ten digits whose check digit holds modulo 11 (NHS Data Dictionary). One phone number of eleven
 * fits by chance, so that only the word itself makes one sure.
 */
final class NhsNumberDetector implements Detector {

    private static final int LENGTH = 10;
    private static final int WORDS_BEFORE = 8;
    private static final int WORDS_AFTER = 5;

    private static final PhraseTree NHS = PhraseTree.tolerant(List.of("nhs", "n h s", "nhs no", "nhsno", "nhs number"));
    private static final PhraseTree PATIENT = CueList.tolerant("nhs-number-patient");

    @Override
    public void look(ChatText text, Hits hits) {
        for (DigitRun run : DigitRuns.of(text.raw())) {
            for (int group = 0; group < run.groupCount(); group++) {
                int to = end(run, group);
                if (to > 0 && holds(run.digits(group, to))) {
                    add(text, run, group, to, hits);
                    group = to - 1;
                }
            }
        }
    }

    /** Whether the tenth digit is the check digit of the nine before it. */
    static boolean holds(String digits) {
        if (digits.length() != LENGTH || digits.chars().distinct().count() == 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (LENGTH - i);
        }
        int check = 11 - sum % 11;
        return check != 10 && check % 11 == digits.charAt(LENGTH - 1) - '0';
    }

    /** The group after ten digits from a group on, or 0. */
    private static int end(DigitRun run, int from) {
        int length = 0;
        for (int group = from; group < run.groupCount() && length < LENGTH; group++) {
            length += run.groupLength(group);
            if (length == LENGTH) {
                return group + 1;
            }
        }
        return 0;
    }

    private static void add(ChatText text, DigitRun run, int from, int to, Hits hits) {
        int start = run.start(from);
        int end = run.end(to - 1);
        int word = text.wordFrom(start);
        int after = text.wordFrom(end);
        boolean said = NHS.within(text, word - WORDS_BEFORE, word) || NHS.within(text, after, after + WORDS_AFTER);
        boolean patient =
                PATIENT.within(text, word - WORDS_BEFORE, word) || PATIENT.within(text, after, after + WORDS_AFTER);
        boolean whole = from == 0 && to == run.groupCount() && !Surroundings.glued(text.raw(), start, end);
        boolean printed = to - from == 3 && run.groupLength(from) == 3 && run.groupLength(from + 1) == 3;
        Confidence confidence = Confidence.LOW;
        if (said && whole) {
            confidence = Confidence.HIGH;
        } else if (said || patient && whole || printed && whole && patient) {
            confidence = Confidence.MEDIUM;
        }
        hits.add(FindingKind.NHS_NUMBER, confidence, start, end, run.digits(from, to));
    }
}
