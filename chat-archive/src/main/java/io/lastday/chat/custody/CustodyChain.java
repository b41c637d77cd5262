package io.lastday.chat.custody;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A custody log in memory: append-only, gap-free, each entry bound to the one before. Not for many threads at once. */
public final class CustodyChain {

    private final List<CustodyEntry> entries = new ArrayList<>();

    /** An empty log. */
    public CustodyChain() {}

    /**
     * A log that goes on from entries which exist.
     *
     * @throws IllegalArgumentException if they do not form a whole chain from the first entry on
     */
    public static CustodyChain of(List<CustodyEntry> entries) {
        CustodyChain chain = new CustodyChain();
        for (CustodyEntry entry : entries) {
            chain.take(entry);
        }
        return chain;
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if a byte is not as it was written, naming the line
     */
    public static CustodyChain parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new IllegalArgumentException("the log does not end with a line end");
        }
        CustodyChain chain = new CustodyChain();
        for (int from = 0; from < text.length(); ) {
            int to = text.indexOf('\n', from);
            chain.take(CustodyEntry.parse(text.substring(from, to)));
            from = to + 1;
        }
        return chain;
    }

    private void take(CustodyEntry entry) {
        CustodyEntry last = last();
        boolean follows = entry.seq() == entries.size() + 1
                && entry.prev().equals(last == null ? CustodyEntry.START : last.hash())
                && entry.isIntact();
        if (!follows) {
            throw new IllegalArgumentException("the chain breaks at entry " + (entries.size() + 1));
        }
        entries.add(entry);
    }

    /** Adds one entry and returns it. */
    public CustodyEntry append(Instant at, String type, Map<String, String> data) {
        CustodyEntry entry = CustodyEntry.following(last(), at, type, data);
        entries.add(entry);
        return entry;
    }

    /** The entries so far, in order. */
    public List<CustodyEntry> entries() {
        return List.copyOf(entries);
    }

    /** The newest entry, or null while the log is empty. */
    public @Nullable CustodyEntry last() {
        return entries.isEmpty() ? null : entries.get(entries.size() - 1);
    }

    /** One line of canonical JSON an entry, each ended by a line feed. */
    public byte[] toBytes() {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.toLine()).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
