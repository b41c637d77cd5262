package io.lastday.chat.whatsapp;

/**
 * Reads the headers of most exports: ASCII digits, no word but am or pm. It never says that a line is no header; what it
 * does not read is left to {@link DateScanner} and {@link TimeScanner}, which read all of it and the rest. It is short,
 * so that it runs fast from the first lines on.
 */
final class CommonHeader {

    private byte[] bytes = new byte[0];
    private int i;
    private int to;
    private int value;

    int first;
    int firstWidth;
    int second;
    int third;
    int thirdWidth;
    byte separator;
    int hour;
    int minute;
    /** -1 if the time has none. */
    int seconds;
    /** The letter a or p, 0 if there is none. */
    int half;

    boolean bracketed;

    /** Where the body begins; -1 if this is no such header. */
    int read(byte[] line, int from, int end) {
        bytes = line;
        i = from;
        to = end - 4;
        bracketed = i < to && bytes[i] == '[';
        i += bracketed ? 1 : 0;
        return date() && time() ? close() : -1;
    }

    private boolean date() {
        firstWidth = number(4);
        first = value;
        if (firstWidth == 0 || firstWidth == 3 || i >= to) {
            return false;
        }
        separator = bytes[i];
        if (separator != '/' && separator != '.' && separator != '-') {
            return false;
        }
        i++;
        int width = number(2);
        second = value;
        if (width == 0 || i >= to || bytes[i] != separator) {
            return false;
        }
        i++;
        thirdWidth = number(4);
        third = value;
        boolean years = firstWidth == 4 ? thirdWidth <= 2 : thirdWidth == 2 || thirdWidth == 4;
        return years && thirdWidth > 0 && parted();
    }

    private boolean parted() {
        if (i < to && bytes[i] == ',') {
            i++;
        }
        return i < to && bytes[i++] == ' ';
    }

    private boolean time() {
        int width = number(2);
        hour = value;
        if (width == 0 || i >= to || bytes[i++] != ':' || number(2) != 2) {
            return false;
        }
        minute = value;
        seconds = -1;
        if (i < to && bytes[i] == ':') {
            i++;
            if (number(2) != 2) {
                return false;
            }
            seconds = value;
        }
        half();
        return true;
    }

    /** Takes am or pm after a space or a narrow no-break space. */
    private void half() {
        half = 0;
        int space = i >= to ? 0 : bytes[i] == ' ' ? 1 : bytes[i] == (byte) 0xe2 ? 3 : 0;
        if (space == 3 && (i + 4 >= to || bytes[i + 1] != (byte) 0x80 || bytes[i + 2] != (byte) 0xaf)) {
            return;
        }
        int letter = space > 0 && i + space < to ? bytes[i + space] | 0x20 : 0;
        if ((letter == 'a' || letter == 'p') && i + space + 1 < to && (bytes[i + space + 1] | 0x20) == 'm') {
            half = letter;
            i += space + 2;
        }
    }

    private int close() {
        if (bracketed) {
            return i + 1 < to && bytes[i] == ']' && bytes[i + 1] == ' ' ? i + 2 : -1;
        }
        boolean dash = i + 2 < to && bytes[i] == ' ' && bytes[i + 1] == '-' && bytes[i + 2] == ' ';
        return dash ? i + 3 : -1;
    }

    private int number(int most) {
        int from = i;
        int number = 0;
        while (i < to && i - from < most) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = number * 10 + digit;
            i++;
        }
        value = number;
        return i - from;
    }
}
