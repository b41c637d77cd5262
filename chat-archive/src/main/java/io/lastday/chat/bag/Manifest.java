package io.lastday.chat.bag;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A manifest of RFC 8493: a digest and a path a line, sorted by path, as {@code sha512sum} writes and checks it.
 *
 * @param digests SHA-512 in lower-case hex by path
 */
record Manifest(SortedMap<String, String> digests) {

    private static final int HEX_LENGTH = 128;
    private static final String GAP = "  ";

    byte[] toBytes() {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> line : digests.entrySet()) {
            lines.append(line.getValue()).append(GAP).append(line.getKey()).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what can be read; whether the bytes are as they were written is for their digest to say. */
    static Manifest read(byte[] bytes) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.length() > HEX_LENGTH + GAP.length() && line.startsWith(GAP, HEX_LENGTH)) {
                digests.put(line.substring(HEX_LENGTH + GAP.length()), line.substring(0, HEX_LENGTH));
            }
        }
        return new Manifest(digests);
    }
}
