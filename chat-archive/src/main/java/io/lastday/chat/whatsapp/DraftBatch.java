package io.lastday.chat.whatsapp;

import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.RecordSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts on their way from one thread to the other, and the room for them, which is used again. */
final class DraftBatch {

    private static final int DRAFTS = 512;

    /** Bytes after which a batch goes on its way: a span may keep a million. */
    private static final int BYTES = 1 << 17;

    private final @Nullable Draft[] drafts = new @Nullable Draft[DRAFTS];
    private final List<ChatRecord> records = new ArrayList<>(DRAFTS);
    private int size;
    private int bytes;

    /** The draft that is being written. */
    Draft open() {
        Draft draft = drafts[size];
        if (draft == null) {
            draft = new Draft();
            drafts[size] = draft;
        }
        return draft;
    }

    /** Counts the draft that was being written; whether the batch should go on its way. */
    boolean close() {
        bytes += open().span.textTo();
        size++;
        return size == DRAFTS || bytes >= BYTES;
    }

    /** Reads its drafts before it goes: the other side has enough to do. */
    void read(DraftReader reader) {
        for (int i = 0; i < size; i++) {
            Draft draft = drafts[i];
            if (draft != null) {
                records.add(reader.read(draft));
            }
        }
        size = 0;
    }

    /** Gives its records, reading the drafts that nobody has read; it is empty afterwards. */
    void give(DraftReader reader, RecordSink sink) throws IOException {
        for (ChatRecord record : records) {
            sink.accept(record);
        }
        for (int i = 0; i < size; i++) {
            Draft draft = drafts[i];
            if (draft != null) {
                sink.accept(reader.read(draft));
            }
        }
        records.clear();
        size = 0;
        bytes = 0;
    }
}
