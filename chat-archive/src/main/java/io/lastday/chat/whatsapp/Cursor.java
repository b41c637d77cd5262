package io.lastday.chat.whatsapp;

/** A place in a line, with the small steps that a header is read by. */
final class Cursor {

    private byte[] bytes = new byte[0];
    private int i;
    private int to;
    private int number;
    private int width;

    void start(byte[] line, int from, int end) {
        bytes = line;
        i = from;
        to = end;
    }

    int at() {
        return i;
    }

    void back(int place) {
        i = place;
    }

    /** The byte here, 0 at the end. */
    int peek() {
        return i < to ? bytes[i] : 0;
    }

    /** The character here and its length, as {@link Utf8#character}; 0 at the end. */
    int character() {
        return i < to ? Utf8.character(bytes, i, to) : 0;
    }

    void skip(int count) {
        i += count;
    }

    boolean take(char wanted) {
        if (i < to && bytes[i] == wanted) {
            i++;
            return true;
        }
        return false;
    }

    /** Takes a hyphen or an en or em dash. */
    boolean takeDash() {
        if (take('-')) {
            return true;
        }
        int character = character();
        boolean dash = character >> 3 >= 0x2010 && character >> 3 <= 0x2015;
        i += dash ? 3 : 0;
        return dash;
    }

    /** Reads a number of at most so many digits, of any script. */
    boolean number(int digits) {
        number = 0;
        width = 0;
        while (i < to && width < digits) {
            int digit = bytes[i] - '0';
            int step = 1;
            if (digit < 0) {
                int character = bytes[i] < 0 ? Utf8.character(bytes, i, to) : 0;
                digit = character == 0 ? -1 : Character.digit(character >> 3, 10);
                step = character & 7;
            }
            if (digit < 0 || digit > 9) {
                break;
            }
            number = number * 10 + digit;
            width++;
            i += step;
        }
        return width > 0;
    }

    /** The number that was read last. */
    int value() {
        return number;
    }

    /** How many digits it had. */
    int width() {
        return width;
    }

    void skipMarks() {
        while (i < to && bytes[i] < 0) {
            int step = Utf8.mark(bytes, i, to);
            if (step == 0) {
                return;
            }
            i += step;
        }
    }

    int skipSpacesAndMarks() {
        int spaces = 0;
        while (i < to) {
            int space = Utf8.space(bytes, i, to);
            int step = space > 0 ? space : Utf8.mark(bytes, i, to);
            if (step == 0) {
                break;
            }
            spaces += space > 0 ? 1 : 0;
            i += step;
        }
        return spaces;
    }

    boolean skipSpacesAndComma() {
        int spaces = skipSpacesAndMarks();
        boolean comma = take(',') || takeArabicComma();
        return spaces + skipSpacesAndMarks() > 0 || comma;
    }

    /** Takes U+060C. */
    boolean takeArabicComma() {
        boolean comma = i + 1 < to && bytes[i] == (byte) 0xd8 && bytes[i + 1] == (byte) 0x8c;
        i += comma ? 2 : 0;
        return comma;
    }

    boolean skipOneSpace() {
        int step = Utf8.space(bytes, i, to);
        i += step;
        return step > 0;
    }

    boolean atLineEnd() {
        return i >= to || bytes[i] == '\n' || bytes[i] == '\r';
    }

    boolean hasColonAhead() {
        return Senders.colon(bytes, i, to) >= 0;
    }
}
