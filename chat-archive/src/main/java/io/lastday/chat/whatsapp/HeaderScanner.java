package io.lastday.chat.whatsapp;

/**
 * Reads the beginning of a line: date, time and the sign that a message follows. One pass over the bytes, no pattern
 * matching, no allocation; the result stands in this object until the next call.
 */
final class HeaderScanner {

    private final CommonHeader common = new CommonHeader();
    private final Cursor cursor = new Cursor();
    private final DateScanner date = new DateScanner(cursor);
    private final TimeScanner time = new TimeScanner(cursor);
    private HeaderEnd end = HeaderEnd.DASH;
    private boolean timeFirst;

    private int layout;
    private int first;
    private int second;
    private int third;
    private boolean endsWithOneDigit;
    private int hour;
    private int minute;
    private int seconds;
    private int body;

    /** Whether the line between {@code from} and {@code to} begins a message. */
    boolean scan(byte[] line, int from, int to) {
        if (from >= to || !mayBegin(line[from]) && !isEra(line, from, to)) {
            return false;
        }
        body = common.read(line, from, to);
        if (body >= 0) {
            takeCommon();
            return true;
        }
        cursor.start(line, from, to);
        cursor.skipMarks();
        boolean bracketed = cursor.take('[');
        cursor.skipMarks();
        if (!dateAndTime() || !close(bracketed)) {
            return false;
        }
        takeScanned();
        return true;
    }

    /** Of ASCII only digits and a bracket do: most lines that continue a message end here. */
    private static boolean mayBegin(byte sign) {
        return sign < 0 || sign >= '0' && sign <= '9' || sign == '[';
    }

    /** Japanese years: R6, H31. */
    private static boolean isEra(byte[] line, int from, int to) {
        byte next = from + 1 < to ? line[from + 1] : 0;
        return next >= '1' && next <= '9' && (line[from] == 'R' || line[from] == 'H');
    }

    private void takeCommon() {
        first = common.first;
        second = common.second;
        third = common.third;
        endsWithOneDigit = common.thirdWidth == 1;
        ClockWord half =
                common.half == 0 ? ClockWord.NONE : common.half == 'a' ? ClockWord.BEFORE_NOON : ClockWord.AFTER_NOON;
        hour = TimeScanner.hour(common.hour, half);
        minute = common.minute;
        seconds = Math.max(0, common.seconds);
        end = common.bracketed ? HeaderEnd.BRACKET : HeaderEnd.DASH;
        YearPlace years = common.firstWidth == 4
                ? YearPlace.LONG_FIRST
                : common.thirdWidth == 4 ? YearPlace.LONG_LAST : YearPlace.SHORT;
        boolean hasSeconds = common.seconds >= 0;
        layout = Layout.code(
                end, (char) common.separator, years, /* timeFirst */ false, hasSeconds, half != ClockWord.NONE);
    }

    private void takeScanned() {
        first = date.first();
        second = date.second();
        third = date.third();
        endsWithOneDigit = date.endsWithOneDigit();
        hour = time.hour();
        minute = time.minute();
        seconds = time.seconds();
        layout = Layout.code(end, date.separator(), date.years(), timeFirst, time.hasSeconds(), time.hasHalf());
        body = cursor.at();
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
        return first;
    }

    int second() {
        return second;
    }

    int third() {
        return third;
    }

    /** Whether the last number of the date has one digit, so that it is no year. */
    boolean endsWithOneDigit() {
        return endsWithOneDigit;
    }

    /** Whether the clock has such a time. */
    boolean isOnClock() {
        return hour >= 0 && hour < 24 && minute < 60 && seconds < 60;
    }

    /** Of twenty-four. */
    int hour() {
        return hour;
    }

    int minute() {
        return minute;
    }

    int seconds() {
        return seconds;
    }

    /** Where the body begins. */
    int body() {
        return body;
    }
}
