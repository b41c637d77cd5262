package io.lastday.chat.parse;

import io.lastday.chat.json.JsonText;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Direction;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.Reaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records and summaries as lines of JSON, the same for the command line and for the model inside a bag. */
public final class RecordLine {

    private RecordLine() {}

    /** One record as JSON, without a line end. */
    public static String of(ChatRecord record) {
        return of(record, null);
    }

    /**
     * One record as JSON, without a line end.
     *
     * @param original which file of a bag it was read from, as a path below {@code data/}; null outside of bags
     */
    public static String of(ChatRecord record, @Nullable String original) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("kind", record.kind().label());
        putKnown(line, "original", original);
        line.put("entry", record.entry());
        line.put("at", record.at());
        putKnown(line, "utc", Utc.of(record.at()));
        line.put("author", record.author());
        line.put("text", record.text());
        line.put(
                "attachments",
                record.attachments().stream().map(Attachment::name).toList());
        line.put("bytes", List.of(record.bytes().from(), record.bytes().to()));
        ByteRange rest = record.continuation();
        if (rest != null) {
            line.put("continuation", List.of(rest.from(), rest.to()));
        }
        line.put("sha256", record.sha256());
        if (!record.marks().isEmpty()) {
            line.put("marks", record.marks().stream().map(Mark::label).toList());
        }
        if (!record.attachments().isEmpty()) {
            line.put(
                    "files", record.attachments().stream().map(RecordLine::file).toList());
        }
        if (record.identity() != Identity.NONE) {
            identity(line, record.identity());
        }
        return JsonText.of(line);
    }

    private static Map<String, @Nullable Object> file(Attachment attachment) {
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("name", attachment.name());
        file.put("state", attachment.state().label());
        putKnown(file, "id", attachment.id());
        putKnown(file, "type", attachment.mediaType());
        putKnown(file, "sha256", attachment.sha256());
        if (attachment.size() != null) {
            file.put("size", attachment.size());
        }
        return file;
    }

    private static void identity(Map<String, @Nullable Object> line, Identity identity) {
        putKnown(line, "id", identity.id());
        putKnown(line, "conversation", identity.conversation());
        putKnown(line, "conversationName", identity.conversationName());
        putKnown(line, "authorId", identity.authorId());
        putKnown(line, "replyTo", identity.replyTo());
        putKnown(line, "threadOf", identity.threadOf());
        Direction direction = identity.direction();
        putKnown(line, "direction", direction == null ? null : direction.label());
        putKnown(line, "editedAt", identity.editedAt());
        putKnown(line, "deletedAt", identity.deletedAt());
        if (!identity.reactions().isEmpty()) {
            line.put(
                    "reactions",
                    identity.reactions().stream().map(RecordLine::reaction).toList());
        }
    }

    private static Map<String, @Nullable Object> reaction(Reaction reaction) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", reaction.type());
        json.put("by", reaction.by());
        json.put("at", reaction.at());
        return json;
    }

    private static void putKnown(Map<String, @Nullable Object> line, String name, @Nullable String value) {
        if (value != null) {
            line.put(name, value);
        }
    }

    /** The last line of a parse: the count and the verdict. */
    public static String summary(ParseOutcome.Parsed parsed) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("kind", "summary");
        line.put("format", parsed.format().label());
        line.putAll(counts(parsed.ledger()));
        line.put("dateOrder", parsed.verdict().label());
        line.put("evidence", parsed.verdict().evidence());
        return JsonText.of(line);
    }

    /** A ledger's numbers by name. */
    public static Map<String, @Nullable Object> counts(Ledger ledger) {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        counts.put("messages", ledger.messages());
        counts.put("system", ledger.system());
        counts.put("gaps", ledger.gaps());
        counts.put("edited", ledger.edited());
        counts.put("deleted", ledger.deleted());
        counts.put("mediaClaimed", ledger.mediaClaimed());
        counts.put("mediaFound", ledger.mediaFound());
        counts.put("bytes", ledger.bytes());
        counts.put("bytesAccounted", ledger.bytesAccounted());
        counts.put("first", ledger.first());
        counts.put("last", ledger.last());
        SpanBytes spans = ledger.spans();
        counts.put("messageBytes", spans.message());
        counts.put("systemBytes", spans.system());
        counts.put("gapBytes", spans.gap());
        counts.put("continuationBytes", spans.continuation());
        counts.put("continued", spans.continued());
        return counts;
    }
}
