package io.lastday.chat.whatsapp;

import org.jspecify.annotations.Nullable;

/** UTF-16, in which some editors save a text: finds its line ends and turns its lines into UTF-8 for reading. */
final class WideText {

    private final boolean bigEndian;
    private byte[] text = new byte[1 << 12];
    private int length;

    private WideText(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    /** The reader for a text that begins so; null if it is no UTF-16, or UTF-32, which nobody saves chats in. */
    static @Nullable WideText of(byte[] bytes, int length) {
        if (length < 4) {
            return null;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (first == 0xff && second == 0xfe) {
            return bytes[2] == 0 && bytes[3] == 0 ? null : new WideText(/* bigEndian */ false);
        }
        if (first == 0xfe && second == 0xff || first == 0 && bytes[2] == 0 && second != 0 && bytes[3] != 0) {
            return new WideText(/* bigEndian */ true);
        }
        boolean little = second == 0 && bytes[3] == 0 && first != 0 && bytes[2] != 0;
        return little ? new WideText(/* bigEndian */ false) : null;
    }

    private int unit(byte[] raw, int i) {
        int first = raw[i] & 0xff;
        int second = raw[i + 1] & 0xff;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    /** The index of the first byte of a line feed; -1 if there is none. */
    int lineEnd(byte[] raw, int from, int to) {
        for (int i = from & ~1; i + 1 < to; i += 2) {
            if (unit(raw, i) == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Where a piece that fills the buffer has to end, so that no character is cut in two. */
    int wholeEnd(byte[] raw, int to) {
        int even = to & ~1;
        return even > 2 && Character.isHighSurrogate((char) unit(raw, even - 2)) ? even - 2 : even;
    }

    /** Turns a piece into UTF-8. */
    void decode(byte[] raw, int from, int to) {
        length = 0;
        if (text.length < (to - from + 2) * 2) {
            text = new byte[(to - from + 2) * 2];
        }
        int i = from;
        for (; i + 1 < to; i += 2) {
            int character = unit(raw, i);
            if (Character.isHighSurrogate((char) character) && i + 3 < to) {
                int low = unit(raw, i + 2);
                if (Character.isLowSurrogate((char) low)) {
                    character = Character.toCodePoint((char) character, (char) low);
                    i += 2;
                }
            }
            append(character);
        }
        if (i < to) {
            append(0xfffd);
        }
    }

    private void append(int character) {
        boolean alone = character >= 0xd800 && character < 0xe000;
        int c = alone ? 0xfffd : character;
        if (c < 0x80) {
            text[length++] = (byte) c;
            return;
        }
        int following = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        int lead = following == 1 ? 0xc0 : following == 2 ? 0xe0 : 0xf0;
        text[length++] = (byte) (lead | c >> 6 * following);
        for (int shift = 6 * (following - 1); shift >= 0; shift -= 6) {
            text[length++] = (byte) (0x80 | c >> shift & 0x3f);
        }
    }

    byte[] text() {
        return text;
    }

    int length() {
        return length;
    }
}
