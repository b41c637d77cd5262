package io.lastday.chat.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds JSON as UTF-8 in one buffer that is used again and again; the escapes are those of {@link JsonText}. */
public final class JsonBytes {

    /** Characters that are looked at between two checks for room. */
    private static final int BLOCK = 1 << 11;

    /** Bytes that one character takes at most: an escape. */
    private static final int WIDEST = 6;

    private static final int LARGEST_KEPT = 1 << 20;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes = new byte[1 << 13];
    private int length;

    /** Appends text that is JSON already: ASCII, and shorter than a block. */
    public JsonBytes raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
        return this;
    }

    /** Appends a byte of JSON. */
    public JsonBytes raw(char sign) {
        room(1);
        bytes[length++] = (byte) sign;
        return this;
    }

    /** Appends a number that is not negative. */
    public JsonBytes number(long number) {
        room(LONGEST_NUMBER);
        int digits = 1;
        for (long left = number; left >= 10; left /= 10) {
            digits++;
        }
        long left = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += digits;
        return this;
    }

    /** Appends a string with its quotation marks. */
    public JsonBytes string(String text) {
        raw('"');
        int i = 0;
        while (i < text.length()) {
            int end = Math.min(text.length(), i + BLOCK);
            room((end - i + 1) * WIDEST);
            i = block(text, i, end);
        }
        return raw('"');
    }

    private int block(String text, int from, int end) {
        byte[] target = bytes;
        int at = length;
        int i = from;
        for (; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
                target[at++] = (byte) c;
            } else {
                length = at;
                i += special(text, i, c);
                at = length;
            }
        }
        length = at;
        return i;
    }

    /** Appends what takes more than a byte; returns how many further characters it used. */
    private int special(String text, int i, char c) {
        if (c < 0x80) {
            escape(c);
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
        } else if (!Character.isSurrogate(c)) {
            bytes[length++] = (byte) (0xe0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
        } else if (Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1))) {
            pair(Character.toCodePoint(c, text.charAt(i + 1)));
            return 1;
        } else {
            hex(c);
        }
        return 0;
    }

    private void pair(int character) {
        bytes[length++] = (byte) (0xf0 | character >> 18);
        bytes[length++] = (byte) (0x80 | character >> 12 & 0x3f);
        bytes[length++] = (byte) (0x80 | character >> 6 & 0x3f);
        bytes[length++] = (byte) (0x80 | character & 0x3f);
    }

    private void escape(char c) {
        int sign = "\b\f\n\r\t\"\\".indexOf(c);
        if (sign < 0) {
            hex(c);
            return;
        }
        bytes[length++] = '\\';
        bytes[length++] = (byte) "bfnrt\"\\".charAt(sign);
    }

    private void hex(char c) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[c >> shift & 0xf];
        }
    }

    private void room(int wanted) {
        if (length + wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + wanted, bytes.length * 2));
        }
    }

    /** Writes what was built, and begins anew. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
        if (bytes.length > LARGEST_KEPT) {
            bytes = new byte[1 << 13];
        }
    }

    /** What was built, as text. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
