package io.lastday.chat.whatsapp;

/**
 * Reads the beginning of a line: date, time and the sign that a message follows. One pass over the bytes, no pattern
 * matching, no allocation; the result stands in this object until the next call.
 */
final class HeaderScanner {

    private byte[] bytes = new byte[0];
    private int i;
    private int to;
    private int number;
    private int width;

    private boolean bracketed;
    private byte separator;
    private boolean yearFirst;
    private int first;
    private int second;
    private int third;
    private int hour;
    private int minute;
    private int seconds;

    /** Whether the line between {@code from} and {@code to} begins a message. */
    boolean scan(byte[] line, int from, int end) {
        bytes = line;
        i = from;
        to = end;
        skipMarks();
        bracketed = take('[');
        skipMarks();
        return date() && time() && close();
    }

    private boolean date() {
        if (!number(4) || !at('/', '.', '-')) {
            return false;
        }
        first = number;
        yearFirst = width == 4;
        boolean short1 = width <= 2;
        separator = bytes[i];
        if (!part(2)) {
            return false;
        }
        second = number;
        if (i >= to || bytes[i] != separator || !part(4)) {
            return false;
        }
        third = number;
        boolean layout = yearFirst ? width <= 2 : short1 && (width == 2 || width == 4);
        if (separator == '.') {
            take('.');
        }
        boolean comma = take(',');
        return (skipSpaces() > 0 || comma) && layout;
    }

    /** The separator and the number after it; dots may be followed by a space. */
    private boolean part(int digits) {
        i++;
        if (separator == '.') {
            skipSpaces();
        }
        return number(digits);
    }

    private boolean time() {
        if (!number(2)) {
            return false;
        }
        hour = number;
        if (!at(':', '.', ':') || !twoDigits()) {
            return false;
        }
        minute = number;
        seconds = 0;
        if (at(':', '.', ':')) {
            if (!twoDigits()) {
                return false;
            }
            seconds = number;
        }
        return halfDay() && minute < 60 && seconds < 60;
    }

    private boolean twoDigits() {
        i++;
        return number(2) && width == 2;
    }

    /** An optional am or pm; false if the hour does not fit it. */
    private boolean halfDay() {
        int start = i;
        skipSpaces();
        int half = i < to ? bytes[i] | 0x20 : 0;
        if (half == 'a' || half == 'p') {
            i++;
            if (take('.')) {
                skipSpaces();
            }
            if (i < to && (bytes[i] | 0x20) == 'm') {
                i++;
                take('.');
                boolean fits = hour >= 1 && hour <= 12;
                hour = hour % 12 + (half == 'p' ? 12 : 0);
                return fits;
            }
        }
        i = start;
        return hour < 24;
    }

    private boolean close() {
        skipMarks();
        int spaces = skipSpaces();
        if (bracketed) {
            if (!take(']')) {
                return false;
            }
            i += Utf8.space(bytes, i, to);
            return true;
        }
        if (spaces == 0 || !take('-')) {
            return false;
        }
        int space = Utf8.space(bytes, i, to);
        i += space;
        return space > 0 || i >= to || bytes[i] == '\n' || bytes[i] == '\r';
    }

    private boolean number(int digits) {
        number = 0;
        width = 0;
        while (i < to && width < digits && bytes[i] >= '0' && bytes[i] <= '9') {
            number = number * 10 + bytes[i] - '0';
            width++;
            i++;
        }
        return width > 0;
    }

    private boolean at(char one, char two, char three) {
        return i < to && (bytes[i] == one || bytes[i] == two || bytes[i] == three);
    }

    private boolean take(char wanted) {
        if (i < to && bytes[i] == wanted) {
            i++;
            return true;
        }
        return false;
    }

    private int skipSpaces() {
        int start = i;
        int step = Utf8.space(bytes, i, to);
        while (step > 0) {
            i += step;
            step = Utf8.space(bytes, i, to);
        }
        return i - start;
    }

    private void skipMarks() {
        int step = Utf8.mark(bytes, i, to);
        while (step > 0) {
            i += step;
            step = Utf8.mark(bytes, i, to);
        }
    }

    /** The way this header is laid out: one file has one. */
    Layout layout() {
        return new Layout(bracketed, (char) separator, yearFirst);
    }

    /** Whether this header is laid out so. */
    boolean has(Layout layout) {
        return bracketed == layout.bracketed() && separator == layout.separator() && yearFirst == layout.yearFirst();
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
        return i;
    }
}
