package io.lastday.chat.truth.sources;

import io.lastday.chat.truth.sources.MadeSource.Written;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Writes JSON as different writers do: any white space, any order of members, any escapes that are allowed. */
final class JsonPen {

    private final SplittableRandom random;
    private final boolean spaced;
    private final boolean escaped;
    private final boolean shuffled;
    private final StringBuilder out = new StringBuilder();
    private final Map<TrueMessage, long[]> places = new IdentityHashMap<>();
    private long encoded;
    private int encodedTo;

    JsonPen(SplittableRandom random) {
        this.random = random;
        this.spaced = random.nextBoolean();
        this.escaped = random.nextInt(3) == 0;
        this.shuffled = random.nextInt(3) == 0;
    }

    /** An object that is a message. */
    record Message(TrueMessage truth, Map<String, @Nullable Object> members) {}

    /** An object whose members are given in turn: name, value, name, value. */
    static Map<String, @Nullable Object> object(@Nullable Object... members) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put(String.valueOf(members[i]), members[i + 1]);
        }
        return object;
    }

    Written write(Object value) {
        value(value);
        space();
        return new Written(out.toString().getBytes(StandardCharsets.UTF_8), places);
    }

    /** Several values, one a line. */
    Written lines(List<?> values) {
        for (Object value : values) {
            value(value);
            out.append('\n');
        }
        return new Written(out.toString().getBytes(StandardCharsets.UTF_8), places);
    }

    private void value(@Nullable Object value) {
        if (value instanceof Message message) {
            long from = offset();
            value(message.members());
            places.put(message.truth(), new long[] {from, offset()});
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof String text) {
            string(text);
        } else {
            out.append(value);
        }
    }

    private void object(Map<?, ?> map) {
        List<Map.Entry<?, ?>> members = new ArrayList<>(map.entrySet());
        if (shuffled) {
            Collections.shuffle(members, new Random(random.nextLong()));
        }
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> member : members) {
            out.append(separator);
            space();
            string(String.valueOf(member.getKey()));
            space();
            out.append(':');
            space();
            value(member.getValue());
            space();
            separator = ",";
        }
        out.append('}');
    }

    private void array(List<?> items) {
        out.append('[');
        String separator = "";
        for (Object item : items) {
            out.append(separator);
            space();
            value(item);
            space();
            separator = ",";
        }
        out.append(']');
    }

    private void space() {
        if (spaced) {
            String[] spaces = {"", " ", "\n", "\r\n\t", "  "};
            out.append(spaces[random.nextInt(spaces.length)]);
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' || sign == '\\') {
                out.append('\\').append(sign);
            } else if (sign < ' ' || escaped && sign > 126) {
                out.append(String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) sign));
            } else if (sign == '/' && escaped) {
                out.append("\\/");
            } else {
                out.append(sign);
            }
        }
        out.append('"');
    }

    private long offset() {
        encoded += out.substring(encodedTo).getBytes(StandardCharsets.UTF_8).length;
        encodedTo = out.length();
        return encoded;
    }
}
