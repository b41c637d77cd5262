package io.lastday.chat.finding;

import java.util.ArrayList;
import java.util.List;

/** Finds all runs of digits in a text, each character looked at a bounded number of times. */
final class DigitRuns {

    private static final int MOST_SEPARATORS = 3;
    /** Runs of fewer digits are of no interest here. */
    private static final int FEWEST = 6;

    private final String raw;
    private final boolean overLines;
    private final List<DigitRun> runs = new ArrayList<>();
    private int separator;

    private DigitRuns(String raw, boolean overLines) {
        this.raw = raw;
        this.overLines = overLines;
    }

    static List<DigitRun> of(String raw) {
        return of(raw, false);
    }

    /** Where a line's end may part digits like any blank. */
    static List<DigitRun> of(String raw, boolean overLines) {
        DigitRuns found = new DigitRuns(raw, overLines);
        for (int at = 0; at < raw.length(); ) {
            int letter = raw.codePointAt(at);
            at = Glyphs.digit(letter) >= 0 ? found.run(at) : at + Character.charCount(letter);
        }
        return found.runs;
    }

    private int run(int from) {
        DigitRun run = new DigitRun();
        run.addGroup(0);
        int at = from;
        int after = from;
        while (at >= 0) {
            int letter = raw.codePointAt(at);
            int width = Character.charCount(letter);
            if (at > from && separator != 0) {
                run.addGroup(separator);
            }
            run.addDigit(Glyphs.digit(letter), at, width);
            after = at + width;
            at = nextDigit(after);
        }
        if (run.digits().length() >= FEWEST) {
            runs.add(run);
        }
        return after;
    }

    /** The next digit of the run, or -1; {@link #separator} is what stood between, 0 for nothing that shows. */
    private int nextDigit(int from) {
        separator = 0;
        int seen = 0;
        for (int at = from; at < raw.length() && seen <= MOST_SEPARATORS; ) {
            int letter = raw.codePointAt(at);
            if (Glyphs.digit(letter) >= 0) {
                return at;
            }
            if (!Glyphs.isInvisible(letter)) {
                int kind = separator(letter);
                if (kind == 0) {
                    return -1;
                }
                separator = kind == ' ' && separator != 0 ? separator : kind;
            }
            seen++;
            at += Character.charCount(letter);
        }
        return -1;
    }

    private int separator(int letter) {
        if (!overLines && (letter == '\n' || letter == '\r')) {
            return 0;
        }
        if (Glyphs.isBlank(letter)) {
            return ' ';
        }
        if (Glyphs.isDash(letter)) {
            return '-';
        }
        return letter == '.' || letter == '/' || letter == '_' || letter == '\u00b7' ? letter : 0;
    }
}
