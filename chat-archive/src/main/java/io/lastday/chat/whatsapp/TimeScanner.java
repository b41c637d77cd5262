package io.lastday.chat.whatsapp;

/** Reads a time of twelve or twenty-four hours, with the words around it. */
final class TimeScanner {

    private final Cursor cursor;
    private final ClockWords words = ClockWords.all();
    private int hour;
    private int minute;
    private int seconds;
    private boolean hasSeconds;
    private ClockWord half = ClockWord.NONE;

    TimeScanner(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads a time, whether or not a clock has it. */
    boolean scan() {
        half = ClockWord.NONE;
        if (!takeWord() || !cursor.number(2) && !(cursor.skipSpacesAndComma() && takeWord() && cursor.number(2))) {
            return false;
        }
        hour = cursor.value();
        if (!takeColon(0x6642, 0x65f6, 0xc2dc, 'h') || !twoDigits()) {
            return false;
        }
        minute = cursor.value();
        int afterMinute = cursor.at();
        seconds = 0;
        hasSeconds = takeColon(0x5206, 0x5206, 0xbd84, 'm') && twoDigits();
        if (hasSeconds) {
            seconds = cursor.value();
            takeUnit(0x79d2, 0xcd08);
        } else {
            cursor.back(afterMinute);
            takeUnit(0x5206, 0xbd84);
        }
        boolean read = takeWord();
        hour = hour(hour, half);
        return read;
    }

    private boolean twoDigits() {
        return cursor.number(2) && cursor.width() == 2;
    }

    /** What stands between two numbers of a time: a colon, a dot, or a word for the unit. */
    private boolean takeColon(int chinese, int simplified, int korean, char latin) {
        int here = cursor.peek();
        if (here == ':' || here == '.') {
            cursor.skip(1);
            return true;
        }
        cursor.skipSpacesAndMarks();
        if (cursor.take(latin)) {
            cursor.take('i');
            cursor.take('n');
            cursor.skipSpacesAndMarks();
            return true;
        }
        int character = cursor.character();
        int sign = character >> 3;
        boolean taken = sign == chinese || sign == simplified || sign == korean || sign == 0x70b9 || sign == 0x9ede;
        if (taken) {
            cursor.skip(character & 7);
            cursor.skipSpacesAndMarks();
        }
        return taken;
    }

    private void takeUnit(int chinese, int korean) {
        int character = cursor.character();
        if (character >> 3 == chinese || character >> 3 == korean) {
            cursor.skip(character & 7);
        }
    }

    /** A word before or after the numbers, known or none; leaves what is no word where it stands. */
    private boolean takeWord() {
        int here = cursor.peek();
        if (here >= '0' && here <= '9' || here == ']') {
            return true;
        }
        int start = cursor.at();
        ClockWord word = words.take(cursor);
        if (word == ClockWord.UNKNOWN) {
            return false;
        }
        if (word == ClockWord.NONE) {
            cursor.back(start);
        } else if (word != ClockWord.FILLER) {
            half = word;
        }
        return true;
    }

    /** The hour of twenty-four that an hour and the word beside it say; -1 if the word does not fit it. */
    static int hour(int hour, ClockWord half) {
        return switch (half) {
            case BEFORE_NOON -> hour > 12 ? -1 : hour % 12;
            case AFTER_NOON -> hour < 12 ? hour + 12 : hour;
            case AROUND_NOON -> hour < 3 ? hour + 12 : hour;
            default -> hour;
        };
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

    boolean hasSeconds() {
        return hasSeconds;
    }

    boolean hasHalf() {
        return half != ClockWord.NONE;
    }
}
