package io.lastday.chat.whatsapp;

/**
 * How an export lays out its headers. An export is written in one go, so its headers agree; a line in another layout is
 * text that somebody pasted. Kept as one number: what tells apps and locales apart above, what may vary between two
 * versions of an app below.
 *
 * @param code see {@link #code}
 */
record Layout(int code) {

    private static final int VARIES = 3;

    /** A layout as a number. */
    static int code(
            HeaderEnd end, char separator, YearPlace years, boolean timeFirst, boolean hasSeconds, boolean hasHalf) {
        int strict = ((end.ordinal() << 16 | separator) << 3 | years.ordinal()) << 1 | (timeFirst ? 1 : 0);
        return strict << 2 | (hasSeconds ? 2 : 0) | (hasHalf ? 1 : 0);
    }

    /** Whether a header of this layout may belong to the same export, but for seconds and halves of the day. */
    boolean isLike(Layout other) {
        return (code | VARIES) == (other.code | VARIES);
    }

    HeaderEnd end() {
        return HeaderEnd.values()[code >> 22];
    }

    boolean bracketed() {
        return end() == HeaderEnd.BRACKET;
    }

    YearPlace years() {
        return YearPlace.values()[code >> 3 & 7];
    }
}
