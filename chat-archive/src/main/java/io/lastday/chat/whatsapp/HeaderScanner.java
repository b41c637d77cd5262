package io.lastday.chat.whatsapp;

/**
 * Reads the beginning of a line: date, time and the sign that a message follows. One pass over the bytes, no pattern
 * matching, no allocation; the result stands in this object until the next call.
 */
final class HeaderScanner {

    private final Cursor cursor = new Cursor();
    private final DateScanner date = new DateScanner(cursor);
    private final TimeScanner time = new TimeScanner(cursor);
    private HeaderEnd end = HeaderEnd.DASH;
    private boolean timeFirst;
    private int layout;

    /** Whether the line between {@code from} and {@code to} begins a message. */
    boolean scan(byte[] line, int from, int to) {
        if (from >= to || isLetter(line[from]) && !isEra(line, from, to)) {
            return false;
        }
        cursor.start(line, from, to);
        cursor.skipMarks();
        boolean bracketed = cursor.take('[');
        cursor.skipMarks();
        if (!dateAndTime() || !close(bracketed)) {
            return false;
        }
        layout = Layout.code(end, date.separator(), date.years(), timeFirst, time.hasSeconds(), time.hasHalf());
        return true;
    }

    /** Most lines that continue a message begin so. */
    private static boolean isLetter(byte first) {
        return first > '9' && first != '[';
    }

    /** Japanese years: R6, H31. */
    private static boolean isEra(byte[] line, int from, int to) {
        byte next = from + 1 < to ? line[from + 1] : 0;
        return next >= '1' && next <= '9' && (line[from] == 'R' || line[from] == 'H');
    }

    private boolean dateAndTime() {
        int start = cursor.at();
        timeFirst = false;
        if (date.scan()) {
            return time.scan();
        }
        cursor.back(start);
        timeFirst = true;
        return time.scan() && cursor.skipSpacesAndComma() && date.scanNumbers();
    }

    /** The sign after date and time: a bracket, a dash between spaces, or a colon as old phones write it. */
    private boolean close(boolean bracketed) {
        int spaces = cursor.skipSpacesAndMarks();
        if (bracketed) {
            end = HeaderEnd.BRACKET;
            if (!cursor.take(']')) {
                return false;
            }
            cursor.skipOneSpace();
            return true;
        }
        if (spaces > 0 && cursor.takeDash()) {
            end = HeaderEnd.DASH;
            return cursor.skipOneSpace() || cursor.atLineEnd();
        }
        end = HeaderEnd.COLON;
        return spaces == 0 && time.hasSeconds() && cursor.take(':') && cursor.skipOneSpace();
    }

    /** Whether the header alone tells an export: after a colon, as in any log, only with another colon. */
    boolean isTelling() {
        return end != HeaderEnd.COLON || cursor.hasColonAhead();
    }

    /** The way this header is laid out, as {@link Layout#code}. */
    int layout() {
        return layout;
    }

    int first() {
        return date.first();
    }

    int second() {
        return date.second();
    }

    int third() {
        return date.third();
    }

    /** Whether the last number of the date has one digit, so that it is no year. */
    boolean endsWithOneDigit() {
        return date.endsWithOneDigit();
    }

    /** Whether the clock has such a time. */
    boolean isOnClock() {
        return time.isOnClock();
    }

    int hour() {
        return time.hour();
    }

    int minute() {
        return time.minute();
    }

    int seconds() {
        return time.seconds();
    }

    /** Where the body begins. */
    int body() {
        return cursor.at();
    }
}
