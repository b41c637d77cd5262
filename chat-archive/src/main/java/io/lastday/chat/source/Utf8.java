package io.lastday.chat.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes read as UTF-8, whatever they are. */
public final class Utf8 {

    private Utf8() {}

    /** The text; U+FFFD for bytes that are no UTF-8. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether a U+FFFD in the text stands for bytes that are no UTF-8: it may also have been there before. */
    public static boolean isBroken(String text, byte[] bytes) {
        return text.indexOf('\ufffd') >= 0 && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    }
}
