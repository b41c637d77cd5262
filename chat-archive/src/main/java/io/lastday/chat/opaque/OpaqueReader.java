package io.lastday.chat.opaque;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.DateVerdict;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.ChatInput;
import io.lastday.chat.source.ChatReader;
import io.lastday.chat.source.Draft;
import io.lastday.chat.source.Reading;
import io.lastday.chat.source.SourceEntry;
import io.lastday.chat.source.Spans;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps what it does not read: every file is one span of no author and no time, hashed whole and marked as of low
 * assurance. No message is ever taken from it, whatever it claims to hold.
 */
public final class OpaqueReader implements ChatReader {

    @Override
    public ChatFormat format() {
        return ChatFormat.OPAQUE;
    }

    /** Whether every file is of a kind that is known and kept unread. */
    @Override
    public boolean recognises(ChatInput input) throws IOException {
        for (SourceEntry entry : input.entries()) {
            if (OpaqueKind.of(entry, input.shape(entry)) == OpaqueKind.UNKNOWN) {
                return false;
            }
        }
        return !input.entries().isEmpty();
    }

    @Override
    public Optional<Reading> read(ChatInput input, RecordSink sink) throws IOException {
        Map<OpaqueKind, Integer> kinds = new EnumMap<>(OpaqueKind.class);
        long bytes = 0;
        for (SourceEntry entry : input.entries()) {
            OpaqueKind kind = OpaqueKind.of(entry, input.shape(entry));
            kinds.merge(kind, 1, Integer::sum);
            try (Spans spans = new Spans(entry, sink)) {
                spans.begin(0, new Draft().system().text(kind.words()).mark(Mark.LOW_ASSURANCE));
                spans.end();
            }
            bytes += entry.size();
        }
        String found = kinds.entrySet().stream()
                .map(kind -> kind.getKey().words() + ": " + kind.getValue())
                .collect(Collectors.joining(", "));
        return Optional.of(new Reading(DateVerdict.none("kept unread, of low assurance (" + found + ")"), bytes));
    }

    @Override
    public String advice() {
        return "The file cannot be kept: it is empty.";
    }
}
