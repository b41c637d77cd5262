package io.lastday.chat.whatsapp;

/** The characters of several bytes that WhatsApp puts between and around numbers. */
final class Utf8 {

    private Utf8() {}

    /** Bytes of the space at {@code i}: space, tab, U+00A0, U+2009, U+202F; 0 if there is none. */
    static int space(byte[] bytes, int i, int to) {
        if (i >= to) {
            return 0;
        }
        if (bytes[i] == ' ' || bytes[i] == '\t') {
            return 1;
        }
        if (two(bytes, i, to, 0xc2, 0xa0)) {
            return 2;
        }
        return two(bytes, i, to, 0xe2, 0x80) && isAt(bytes, i + 2, to, 0xaf, 0x89) ? 3 : 0;
    }

    /** Bytes of the mark at {@code i}, which shows nothing: U+FEFF or a mark of direction; 0 if there is none. */
    static int mark(byte[] bytes, int i, int to) {
        if (i + 2 >= to) {
            return 0;
        }
        int third = bytes[i + 2] & 0xff;
        if (two(bytes, i, to, 0xef, 0xbb)) {
            return third == 0xbf ? 3 : 0;
        }
        boolean general = two(bytes, i, to, 0xe2, 0x80) && (third == 0x8e || third == 0x8f || isBetween(third, 0xaa));
        boolean isolate = two(bytes, i, to, 0xe2, 0x81) && third >= 0xa6 && third <= 0xa9;
        return general || isolate ? 3 : 0;
    }

    private static boolean isBetween(int third, int first) {
        return third >= first && third <= first + 4;
    }

    private static boolean two(byte[] bytes, int i, int to, int first, int second) {
        return i + 1 < to && (bytes[i] & 0xff) == first && (bytes[i + 1] & 0xff) == second;
    }

    private static boolean isAt(byte[] bytes, int i, int to, int one, int other) {
        return i < to && ((bytes[i] & 0xff) == one || (bytes[i] & 0xff) == other);
    }

    /** Whether the bytes show nothing: marks, spaces and line ends only. */
    static boolean isBlank(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int step = mark(bytes, i, to) + space(bytes, i, to);
            if (step == 0 && (bytes[i] == '\n' || bytes[i] == '\r')) {
                step = 1;
            }
            if (step == 0) {
                return false;
            }
            i += step;
        }
        return true;
    }
}
