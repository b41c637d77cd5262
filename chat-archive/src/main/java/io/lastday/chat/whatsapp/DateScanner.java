package io.lastday.chat.whatsapp;

/** Reads the three numbers of a date and what stands between them. */
final class DateScanner {

    private static final String WRITTEN_SEPARATORS = "\u5e74\ub144\u060d";

    private final Cursor cursor;
    private int first;
    private int second;
    private int third;
    private char separator;
    private YearPlace years = YearPlace.LONG_LAST;
    private boolean endsWithOneDigit;

    DateScanner(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads a date and what parts it from a time. */
    boolean scan() {
        if (!scanNumbers()) {
            return false;
        }
        boolean comma = cursor.take(',') || cursor.takeArabicComma();
        return cursor.skipSpacesAndMarks() > 0 || comma || separator == '\u5e74' || Character.isLetter(cursor.peek());
    }

    /** Reads a date. */
    boolean scanNumbers() {
        boolean era = skipEra();
        if (!cursor.number(4)) {
            return false;
        }
        first = cursor.value();
        int firstWidth = cursor.width();
        if (!takeSeparator() || !cursor.number(2)) {
            return false;
        }
        second = cursor.value();
        if (!takeSameSeparator() || !cursor.number(4)) {
            return false;
        }
        third = cursor.value();
        endsWithOneDigit = cursor.width() == 1;
        takeDateEnd();
        return placeYear(era, firstWidth, cursor.width());
    }

    private boolean placeYear(boolean era, int firstWidth, int lastWidth) {
        if (era) {
            years = YearPlace.ERA;
        } else if (firstWidth >= 3) {
            years = firstWidth == 4 ? YearPlace.LONG_FIRST : YearPlace.THREE_FIRST;
        } else if (lastWidth >= 3) {
            years = lastWidth == 4 ? YearPlace.LONG_LAST : YearPlace.THREE_LAST;
        } else {
            years = YearPlace.SHORT;
            return firstWidth == 2 || lastWidth == 2;
        }
        return !(firstWidth >= 3 && lastWidth >= 3);
    }

    /** Japanese eras and the Republic of China's: R6, H31, or written out. */
    private boolean skipEra() {
        int here = cursor.peek();
        if (here == 'R' || here == 'H') {
            cursor.skip(1);
            return true;
        }
        if (here >= 0) {
            return false;
        }
        int name = cursor.character();
        if (!isEra(name >> 3)) {
            return false;
        }
        while (name >> 3 >= 0x3300 && !Character.isDigit(name >> 3)) {
            cursor.skip(name & 7);
            name = cursor.character();
        }
        cursor.skipSpacesAndMarks();
        return true;
    }

    /** The first characters of Reiwa, Heisei, Showa and Minguo. */
    private static boolean isEra(int character) {
        return character == 0x4ee4 || character == 0x5e73 || character == 0x662d || character == 0x6c11;
    }

    private boolean takeSeparator() {
        cursor.skipSpacesAndMarks();
        int here = cursor.character();
        int character = here >> 3;
        boolean known = character == '/' || character == '.' || character == '-';
        if (!known && (character < 0x80 || WRITTEN_SEPARATORS.indexOf(character) < 0)) {
            return false;
        }
        separator = (char) (character == 0xb144 ? 0x5e74 : character);
        cursor.skip(here & 7);
        skipAfterSeparator();
        return true;
    }

    private boolean takeSameSeparator() {
        if (separator == '\u5e74') {
            return takeWritten(0x6708, 0xc6d4);
        }
        cursor.skipSpacesAndMarks();
        int here = cursor.character();
        if (here >> 3 != separator) {
            return false;
        }
        cursor.skip(here & 7);
        skipAfterSeparator();
        return true;
    }

    private void skipAfterSeparator() {
        if (separator == '.' || separator == '\u5e74' || cursor.peek() < 0) {
            cursor.skipSpacesAndMarks();
        }
    }

    private boolean takeWritten(int chinese, int korean) {
        int here = cursor.character();
        boolean taken = here >> 3 == chinese || here >> 3 == korean;
        if (taken) {
            cursor.skip(here & 7);
            cursor.skipSpacesAndMarks();
        }
        return taken;
    }

    private void takeDateEnd() {
        if (separator == '.') {
            cursor.take('.');
        } else if (separator == '\u5e74') {
            takeWritten(0x65e5, 0xc77c);
        }
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

    char separator() {
        return separator;
    }

    YearPlace years() {
        return years;
    }

    boolean endsWithOneDigit() {
        return endsWithOneDigit;
    }
}
