package io.lastday.chat.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * A number as banks write it: some groups of a run.
 *
 * @param digits its digits
 * @param groups how many groups it was written in
 * @param start where it begins
 * @param end where it ends
 */
record NumberPiece(String digits, int groups, int start, int end) {

    private static final int SORT = 6;
    private static final int ACCOUNT = 8;

    /** Digits are content. */
    @Override
    public String toString() {
        return "NumberPiece[" + start + ", " + end + ")";
    }

    /** Three pairs, or six digits in one. */
    boolean sortCode() {
        return digits.length() == SORT;
    }

    /** Seven or eight digits. */
    boolean account() {
        return digits.length() == ACCOUNT || digits.length() == ACCOUNT - 1;
    }

    /** The numbers of a text that could be either, in order. */
    static List<NumberPiece> of(ChatText text) {
        List<NumberPiece> pieces = new ArrayList<>();
        for (DigitRun run : DigitRuns.of(text.raw())) {
            for (int group = 0; group < run.groupCount(); ) {
                int to = end(run, group);
                if (to > group) {
                    add(text, run, group, to, pieces);
                }
                group = Math.max(group + 1, to);
            }
        }
        return pieces;
    }

    private static void add(ChatText text, DigitRun run, int from, int to, List<NumberPiece> pieces) {
        int start = run.start(from);
        int end = run.end(to - 1);
        if (!Surroundings.glued(text.raw(), start, end)) {
            pieces.add(new NumberPiece(run.digits(from, to), to - from, start, end));
        }
    }

    /** The group after the number that begins with a group, or 0. */
    private static int end(DigitRun run, int from) {
        int length = run.groupLength(from);
        if (length >= SORT && length <= ACCOUNT) {
            return from + 1;
        }
        boolean pairs = length == 2
                && from + 2 < run.groupCount()
                && run.groupLength(from + 1) == 2
                && run.groupLength(from + 2) == 2;
        if (pairs
                && run.separatorBefore(from + 1) == run.separatorBefore(from + 2)
                && run.separatorBefore(from + 1) != '/') {
            boolean eight = from + 3 < run.groupCount()
                    && run.groupLength(from + 3) == 2
                    && run.separatorBefore(from + 3) == run.separatorBefore(from + 1);
            return eight && run.groupCount() == from + 4 ? from + 4 : from + 3;
        }
        boolean fours = length == 4 && from + 1 < run.groupCount() && run.groupLength(from + 1) == 4;
        boolean first = from == 0 || run.groupLength(from - 1) != 4;
        return fours && first && (from + 2 >= run.groupCount() || run.groupLength(from + 2) != 4) ? from + 2 : 0;
    }
}
