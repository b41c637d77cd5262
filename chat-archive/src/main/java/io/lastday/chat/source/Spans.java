package io.lastday.chat.source;

import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.RecordSink;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Gives the records of one entry so that their spans join: each begins where the one before ended, the first takes what
 * stands before it, and the last reaches to the end. Hashes each span on the way, in constant memory.
 */
public final class Spans implements Closeable {

    /** Makes a record once its bytes are known. */
    @FunctionalInterface
    public interface Maker {
        /** The record of these bytes of the entry. */
        ChatRecord make(String entry, ByteRange bytes, String sha256);
    }

    private final SourceEntry entry;
    private final RecordSink sink;
    private final SpanHash raw;
    private @Nullable Maker open;

    /** Spans of an entry, for a sink. */
    public Spans(SourceEntry entry, RecordSink sink) throws IOException {
        this.entry = entry;
        this.sink = sink;
        this.raw = new SpanHash(entry.open());
    }

    /** Whether nothing was begun yet. */
    public boolean isEmpty() {
        return open == null && raw.at() == 0;
    }

    /**
     * Begins a record; the one that is open ends here.
     *
     * @param from where it begins, at or after the place where the one before began
     */
    public void begin(long from, Maker maker) throws IOException {
        if (open != null) {
            close(from);
        }
        open = maker;
    }

    /** Begins bytes that belong to nothing. */
    public void gap(long from, String why) throws IOException {
        begin(from, (name, bytes, hash) -> ChatRecord.gap(name, why, bytes, hash));
    }

    /** Begins a gap where an item is no record: with what keeps it from being read, or that it is another object. */
    public void gap(JsonItem item, String anotherObject) throws IOException {
        gap(item.from(), item.problem().isEmpty() ? anotherObject : item.problem());
    }

    /** Begins bytes that the messenger or its export wrote. */
    public void system(long from, String what) throws IOException {
        begin(from, (name, bytes, hash) -> ChatRecord.system(name, what, bytes, hash));
    }

    /** Ends the last record at the end of the entry. */
    public void end() throws IOException {
        if (open != null) {
            close(entry.size());
        }
    }

    private void close(long to) throws IOException {
        Maker maker = open;
        open = null;
        if (maker != null) {
            ByteRange bytes = new ByteRange(raw.at(), to);
            sink.accept(maker.make(entry.name(), bytes, raw.hashTo(to)));
        }
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
