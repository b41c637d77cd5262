package io.lastday.chat.parse;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.model.RecordSink;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Counts records on their way, and the bytes that they cover one after the other, entry by entry. */
final class CountingSink implements RecordSink {

    private final RecordSink next;
    private final long[] kinds = new long[RecordKind.values().length];
    private long edited;
    private long deleted;
    private long claimed;
    private long found;
    private String entry = "";
    private long joined;
    private long accounted;
    private long messageBytes;
    private long systemBytes;
    private long gapBytes;
    private long continuation;
    private long continued;
    private @Nullable String first;
    private @Nullable String last;

    CountingSink(RecordSink next) {
        this.next = next;
    }

    @Override
    public void accept(ChatRecord record) throws IOException {
        kinds[record.kind().ordinal()]++;
        if (!record.marks().isEmpty()) {
            edited += record.marks().contains(Mark.EDITED) ? 1 : 0;
            deleted += record.marks().contains(Mark.DELETED) ? 1 : 0;
            claimed += record.marks().contains(Mark.MEDIA_OMITTED) ? 1 : 0;
        }
        for (Attachment file : record.attachments()) {
            claimed++;
            found += file.state().isInHand() ? 1 : 0;
        }
        // a span counts only where it joins the one before: an overlap or a hole shows as bytes not accounted for
        if (!record.entry().equals(entry)) {
            entry = record.entry();
            joined = 0;
        }
        if (record.bytes().from() == joined) {
            accounted += record.bytes().length();
            joined = record.bytes().to();
        }
        divide(record);
        first = Ledger.earlier(first, record.at());
        last = Ledger.later(last, record.at());
        next.accept(record);
    }

    private void divide(ChatRecord record) {
        long length = record.bytes().length();
        switch (record.kind()) {
            case MESSAGE -> messageBytes += length;
            case SYSTEM -> systemBytes += length;
            case GAP -> gapBytes += length;
        }
        ByteRange rest = record.continuation();
        if (rest != null) {
            continuation += rest.length();
            continued++;
        }
    }

    Ledger ledger(long bytes) {
        return new Ledger(
                count(RecordKind.MESSAGE),
                count(RecordKind.SYSTEM),
                count(RecordKind.GAP),
                edited,
                deleted,
                claimed,
                found,
                bytes,
                accounted,
                first,
                last,
                new SpanBytes(messageBytes, systemBytes, gapBytes, continuation, continued));
    }

    private long count(RecordKind kind) {
        return kinds[kind.ordinal()];
    }
}
