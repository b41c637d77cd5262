package io.lastday.chat.truth.whatsapp;

import java.util.SplittableRandom;

/**
 * What differs between versions and phones besides the dialect.
 *
 * @param lineEnd how lines end
 * @param marks whether the app sets left-to-right marks around what it writes itself
 * @param bom where byte order marks stand
 * @param lastLineEnds whether the file ends with a line end
 * @param preamble whether the file begins with the rest of a message whose header was cut off
 * @param odd how many of a hundred records are of a rare kind or hold something that misleads
 * @param earlyDays whether all days lie before the 13th, so that order has to be told by other things
 * @param disorder how many of a hundred records are older than the one before
 */
public record Habits(
        LineEnd lineEnd,
        boolean marks,
        Bom bom,
        boolean lastLineEnds,
        boolean preamble,
        int odd,
        boolean earlyDays,
        int disorder) {

    /** How lines end. */
    public enum LineEnd {
        /** Line feed. */
        LF,
        /** Carriage return and line feed. */
        CRLF,
        /** Carriage return and line feed after records, line feed within. */
        MIXED
    }

    /** Where byte order marks stand. */
    public enum Bom {
        /** Nowhere. */
        NONE,
        /** At the start. */
        START,
        /** Before some headers. */
        BEFORE,
        /** Within some headers' brackets. */
        INSIDE
    }

    /** An export as most are. */
    public static Habits usual() {
        return new Habits(LineEnd.LF, true, Bom.NONE, true, false, 8, false, 1);
    }

    /** Nothing but messages of one line that mislead nobody. */
    public static Habits plain() {
        return new Habits(LineEnd.LF, true, Bom.NONE, true, false, -15, false, 0);
    }

    /** Any. */
    public static Habits any(SplittableRandom random) {
        return new Habits(
                LineEnd.values()[random.nextInt(3)],
                random.nextInt(4) > 0,
                Bom.values()[random.nextInt(4)],
                random.nextInt(4) > 0,
                random.nextInt(6) == 0,
                35,
                random.nextInt(5) == 0,
                3);
    }
}
