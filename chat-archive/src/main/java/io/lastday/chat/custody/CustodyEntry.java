package io.lastday.chat.custody;

import io.lastday.chat.digest.Sha256;
import io.lastday.chat.json.JsonText;
import io.lastday.chat.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * One line of a custody log. Its hash covers the canonical JSON (RFC 8785) of the other members, and the hash of the
 * entry before is one of them: an entry can be neither changed, dropped nor moved without every later hash changing.
 *
 * @param seq 1 for the first entry, then without a gap
 * @param at when it happened, in milliseconds
 * @param type what happened, capital letters, digits and underscores
 * @param data facts by name; never a secret, never message content
 * @param prev the hash of the entry before, or {@link #START} at the first
 * @param hash SHA-256 in lower-case hex
 */
public record CustodyEntry(
        long seq, Instant at, String type, SortedMap<String, String> data, String prev, String hash) {

    /** The {@code prev} of a first entry. */
    public static final String START = "0".repeat(64);

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Keeps its own, unchangeable copy of the data. */
    public CustodyEntry {
        data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
    }

    /**
     * The entry that follows another, with its hash.
     *
     * @param previous the entry before, or null to begin a log
     */
    public static CustodyEntry following(
            @Nullable CustodyEntry previous, Instant at, String type, Map<String, String> data) {
        long seq = previous == null ? 1 : previous.seq + 1;
        return of(seq, at, type, data, previous == null ? START : previous.hash);
    }

    /** The entry of these facts, its hash worked out: what a store that keeps the facts compares its hash with. */
    public static CustodyEntry of(long seq, Instant at, String type, Map<String, String> data, String prev) {
        Instant millis = at.truncatedTo(ChronoUnit.MILLIS);
        SortedMap<String, String> sorted = new TreeMap<>(data);
        return new CustodyEntry(seq, millis, type, sorted, prev, hashOf(seq, millis, type, sorted, prev));
    }

    /** Whether the hash is the one that the other members give. */
    public boolean isIntact() {
        return hash.equals(hashOf(seq, at, type, data, prev));
    }

    /** This entry as one line of canonical JSON, without a line end. */
    public String toLine() {
        SortedMap<String, Object> members = members(seq, at, type, data, prev);
        members.put("hash", hash);
        return JsonText.of(members);
    }

    /**
     * Reads one line.
     *
     * @throws IllegalArgumentException if it is not, byte for byte, what {@link #toLine} writes
     */
    public static CustodyEntry parse(String line) {
        try {
            Map<String, @Nullable Object> members = JsonTree.object(line);
            SortedMap<String, String> data = new TreeMap<>();
            if (members.get("data") instanceof Map<?, ?> facts) {
                facts.forEach((name, value) -> data.put(String.valueOf(name), String.valueOf(value)));
            }
            CustodyEntry entry = new CustodyEntry(
                    members.get("seq") instanceof Long seq ? seq : -1,
                    Instant.parse(String.valueOf(members.get("at"))),
                    String.valueOf(members.get("type")),
                    data,
                    String.valueOf(members.get("prev")),
                    String.valueOf(members.get("hash")));
            if (!entry.toLine().equals(line)) {
                throw new IllegalArgumentException("a line of the log is not in canonical form");
            }
            return entry;
        } catch (JacksonException | DateTimeException notAnEntry) {
            throw new IllegalArgumentException("a line of the log is not an entry", notAnEntry);
        }
    }

    private static SortedMap<String, Object> members(
            long seq, Instant at, String type, SortedMap<String, String> data, String prev) {
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("seq", seq);
        members.put("at", MILLIS.format(at));
        members.put("type", type);
        members.put("data", data);
        members.put("prev", prev);
        return members;
    }

    private static String hashOf(long seq, Instant at, String type, SortedMap<String, String> data, String prev) {
        byte[] canonical = JsonText.of(members(seq, at, type, data, prev)).getBytes(StandardCharsets.UTF_8);
        return Sha256.hex(canonical);
    }
}
