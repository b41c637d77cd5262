package io.lastday.chat.json;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON with one possible result for a value: no white space, members in the order of the map, escapes as
 * RFC 8785 says (a sorted map gives canonical JSON). A lone surrogate, which UTF-8 cannot carry, is written as an escape.
 */
public final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /**
     * The JSON text of a value.
     *
     * @param value a map with string keys, an iterable, a char sequence, a long, an int, a boolean, or null
     * @throws IllegalArgumentException for any other type
     */
    public static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder(256);
        append(out, value);
        return out.toString();
    }

    /** Appends the JSON text of a value; see {@link #of}. */
    public static void append(StringBuilder out, @Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            out.append(value);
        } else if (value instanceof CharSequence text) {
            string(out, text);
        } else if (value instanceof Map<?, ?> map) {
            object(out, map);
        } else if (value instanceof Iterable<?> items) {
            array(out, items);
        } else {
            throw new IllegalArgumentException("JSON text cannot be made of a " + value.getClass());
        }
    }

    private static void object(StringBuilder out, Map<?, ?> map) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(separator);
            string(out, (String) member.getKey());
            out.append(':');
            append(out, member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private static void array(StringBuilder out, Iterable<?> items) {
        out.append('[');
        for (Iterator<?> i = items.iterator(); i.hasNext(); ) {
            append(out, i.next());
            if (i.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static void string(StringBuilder out, CharSequence text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                out.append(c);
            } else {
                i = special(out, text, i, c);
            }
        }
        out.append('"');
    }

    /** Appends what needs care at {@code i}; returns the index of the last character that was used. */
    private static int special(StringBuilder out, CharSequence text, int i, char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    out.append(c).append(text.charAt(i + 1));
                    return i + 1;
                }
                escape(out, c);
            }
        }
        return i;
    }

    private static void escape(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xf));
        }
    }
}
