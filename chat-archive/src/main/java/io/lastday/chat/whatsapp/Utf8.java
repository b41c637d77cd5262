package io.lastday.chat.whatsapp;

/** The characters of several bytes that WhatsApp puts between and around numbers. */
final class Utf8 {

    private Utf8() {}

    /** Bytes of the space at {@code i}: space, tab, U+00A0, U+2000 to U+200A, U+202F, U+3000; 0 if there is none. */
    static int space(byte[] bytes, int i, int to) {
        if (i >= to) {
            return 0;
        }
        byte first = bytes[i];
        if (first >= 0) {
            return first == ' ' || first == '\t' ? 1 : 0;
        }
        if (first == (byte) 0xa0) {
            // a no-break space of Windows-1252; in UTF-8 no character begins with this byte
            return 1;
        }
        if (two(bytes, i, to, 0xc2, 0xa0)) {
            return 2;
        }
        if (i + 2 >= to) {
            return 0;
        }
        int third = bytes[i + 2] & 0xff;
        boolean general = two(bytes, i, to, 0xe2, 0x80) && (third == 0xaf || third >= 0x80 && third <= 0x8a);
        return general || two(bytes, i, to, 0xe3, 0x80) && third == 0x80 ? 3 : 0;
    }

    /** Bytes of the mark at {@code i}, which shows nothing: U+FEFF or a mark of direction; 0 if there is none. */
    static int mark(byte[] bytes, int i, int to) {
        if (i + 1 >= to || bytes[i] >= 0) {
            return 0;
        }
        if (two(bytes, i, to, 0xd8, 0x9c)) {
            return 2;
        }
        if (i + 2 >= to) {
            return 0;
        }
        int third = bytes[i + 2] & 0xff;
        if (two(bytes, i, to, 0xef, 0xbb)) {
            return third == 0xbf ? 3 : 0;
        }
        boolean general = two(bytes, i, to, 0xe2, 0x80) && (third >= 0x8b && third <= 0x8f || isBetween(third, 0xaa));
        boolean isolate = two(bytes, i, to, 0xe2, 0x81) && (third >= 0xa6 && third <= 0xa9 || third == 0xa0);
        return general || isolate ? 3 : 0;
    }

    private static boolean isBetween(int third, int first) {
        return third >= first && third <= first + 4;
    }

    private static boolean two(byte[] bytes, int i, int to, int first, int second) {
        return i + 1 < to && (bytes[i] & 0xff) == first && (bytes[i + 1] & 0xff) == second;
    }

    /**
     * The character at {@code i} with its length in the lowest three bits: {@code character << 3 | length}. A byte that
     * begins no character counts as one of its own, U+FFFD.
     */
    static int character(byte[] bytes, int i, int to) {
        int first = bytes[i];
        if (first >= 0) {
            return first << 3 | 1;
        }
        int length = first >= (byte) 0xf0 ? 4 : first >= (byte) 0xe0 ? 3 : first >= (byte) 0xc2 ? 2 : 1;
        if (length == 1 || i + length > to) {
            return 0xfffd << 3 | 1;
        }
        int character = first & (0xff >> (length + 1));
        for (int k = i + 1; k < i + length; k++) {
            if ((bytes[k] & 0xc0) != 0x80) {
                return 0xfffd << 3 | 1;
            }
            character = character << 6 | bytes[k] & 0x3f;
        }
        return character << 3 | length;
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
