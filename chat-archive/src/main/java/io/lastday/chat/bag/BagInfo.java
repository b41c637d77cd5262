package io.lastday.chat.bag;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a bag says about itself; no content.
 *
 * @param id the bag's identifier
 * @param origin names the custody log in the checkpoint
 * @param sealedAt when
 * @param fields further lines of {@code bag-info.txt}
 */
public record BagInfo(String id, String origin, Instant sealedAt, SortedMap<String, String> fields) {

    /** Refuses line ends, which would let a value forge another line. */
    public BagInfo {
        fields = new TreeMap<>(fields);
        boolean hasLineEnd = (id + origin).chars().anyMatch(BagInfo::isLineEnd)
                || fields.entrySet().stream().anyMatch(BagInfo::hasLineEnd);
        if (hasLineEnd) {
            throw new IllegalArgumentException("a line of bag-info.txt is one line");
        }
    }

    private static boolean hasLineEnd(Map.Entry<String, String> field) {
        return (field.getKey() + field.getValue()).chars().anyMatch(BagInfo::isLineEnd);
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    String toText(long payloadBytes, int payloadFiles) {
        StringBuilder text = new StringBuilder();
        line(text, "Bag-Software-Agent", "Lastday chat-archive");
        line(
                text,
                "Bagging-Date",
                sealedAt.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        line(text, "External-Identifier", id);
        line(text, "Payload-Oxum", payloadBytes + "." + payloadFiles);
        fields.forEach((label, value) -> line(text, label, value));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(label).append(": ").append(value).append('\n');
    }
}
