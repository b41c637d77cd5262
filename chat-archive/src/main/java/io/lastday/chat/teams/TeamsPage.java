package io.lastday.chat.teams;

import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.json.JsonTree;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.model.RecordSink;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads one page of {@code getAllMessages} (or a bare array of messages), streaming. A message's span begins at its
 * brace and reaches to the next message's; the first also takes what stands before it, the last what stands after. Bytes
 * that follow damage are a gap.
 *
 * @param zone the zone to show times in, null to leave them as Graph writes them
 */
public record TeamsPage(@Nullable ZoneId zone) {

    /**
     * Gives every record of the page to the sink; their spans cover the page.
     *
     * @param files tells whether the file of an attachment's or hosted content's id came along
     * @return false, with nothing given to the sink, if this is no such page
     */
    public boolean read(String entry, ByteSource page, Function<String, Attachment> files, RecordSink sink)
            throws IOException {
        try (InputStream json = page.stream();
                SpanHash raw = new SpanHash(page.stream())) {
            Reading reading = new Reading(entry, files, sink, raw, page.size());
            return reading.run(json);
        }
    }

    /** One reading of one page. */
    private final class Reading {
        private final String entry;
        private final Function<String, Attachment> files;
        private final RecordSink sink;
        private final SpanHash raw;
        private final long size;
        private @Nullable Map<String, @Nullable Object> open;
        private long openEnd;
        private boolean isPage;
        private boolean isBroken;

        Reading(String entry, Function<String, Attachment> files, RecordSink sink, SpanHash raw, long size) {
            this.entry = entry;
            this.files = files;
            this.sink = sink;
            this.raw = raw;
            this.size = size;
        }

        boolean run(InputStream json) throws IOException {
            try (JsonParser parser = JsonTree.factory().createParser(ObjectReadContext.empty(), json)) {
                if (toMessages(parser)) {
                    messages(parser);
                    if (!isBroken) {
                        rest(parser);
                    }
                }
            } catch (JacksonException damaged) {
                return damage();
            }
            return isBroken ? damage() : isPage && finish();
        }

        /** Goes to the array of messages: the document itself, or the member {@code value} of the document. */
        private boolean toMessages(JsonParser parser) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                return true;
            }
            if (first != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean value = "value".equals(parser.currentName());
                if (parser.nextToken() == JsonToken.START_ARRAY && value) {
                    isPage = true;
                    return true;
                }
                parser.skipChildren();
            }
            return false;
        }

        private void messages(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                long start = parser.currentTokenLocation().getByteOffset();
                Map<String, @Nullable Object> message = JsonTree.object(parser);
                // an encoding other than UTF-8 gives no byte offsets
                if (!GraphMessage.isOne(message) || start < raw.at()) {
                    isBroken = true;
                    return;
                }
                isPage = true;
                emit(start);
                open = message;
                openEnd = parser.currentLocation().getByteOffset();
            }
        }

        /** What follows the messages must be whole JSON too. */
        private void rest(JsonParser parser) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        }

        private void emit(long to) throws IOException {
            if (open != null) {
                ByteRange bytes = new ByteRange(raw.at(), to);
                String hash = raw.hashTo(to);
                sink.accept(new GraphMessage(open, files, zone).record(entry, bytes, hash));
                open = null;
            }
        }

        private boolean finish() throws IOException {
            emit(size);
            if (raw.at() < size) {
                plain(RecordKind.SYSTEM, "a page without messages");
            }
            return true;
        }

        private boolean damage() throws IOException {
            if (open == null && raw.at() == 0) {
                return false;
            }
            emit(openEnd);
            // a page that ends too early leaves a gap of no bytes: what should have followed is not there
            plain(RecordKind.GAP, "");
            return true;
        }

        private void plain(RecordKind kind, String text) throws IOException {
            ByteRange bytes = new ByteRange(raw.at(), size);
            sink.accept(new ChatRecord(
                    kind, entry, null, null, text, List.of(), bytes, raw.hashTo(size), Set.of(), Identity.NONE));
        }
    }
}
