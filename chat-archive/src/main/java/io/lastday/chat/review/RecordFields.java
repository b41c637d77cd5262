package io.lastday.chat.review;

import io.lastday.chat.model.Direction;
import io.lastday.chat.model.Reaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record as named fields, for tables: one row holds all that the model knows. */
final class RecordFields {

    /** The names, in their order. */
    static final List<String> NAMES = List.of(
            "NUMBER",
            "KIND",
            "CONVERSATION",
            "CONVERSATION_ID",
            "FORMAT",
            "TIME",
            "UTC",
            "AUTHOR",
            "AUTHOR_ID",
            "DIRECTION",
            "TEXT",
            "ATTACHMENT_NAMES",
            "ATTACHMENT",
            "NOTES",
            "SOURCE_ID",
            "REPLY_TO",
            "THREAD_OF",
            "REACTIONS",
            "ORIGINAL",
            "ENTRY",
            "BYTES",
            "SHA256");

    private RecordFields() {}

    static Map<String, String> of(
            Conversation conversation, ReviewRecord record, List<AttachmentFolder.Taken> attachments) {
        Map<String, String> fields = new LinkedHashMap<>();
        NAMES.forEach(name -> fields.put(name, ""));
        Direction direction = record.identity().direction();
        fields.put("NUMBER", Digits.of(record.number(), 9));
        fields.put("KIND", record.kind().label());
        fields.put("CONVERSATION", conversation.title());
        fields.put("CONVERSATION_ID", conversation.fileName());
        fields.put("FORMAT", conversation.format());
        fields.put("TIME", known(record.at()));
        fields.put("UTC", known(record.utc()));
        fields.put("AUTHOR", known(record.author()));
        fields.put("AUTHOR_ID", known(record.identity().authorId()));
        fields.put("DIRECTION", direction == null ? "" : direction.label());
        fields.put("TEXT", record.text());
        fields.put(
                "ATTACHMENT_NAMES",
                attachments.stream().map(taken -> taken.file().words()).collect(Collectors.joining("; ")));
        fields.put(
                "ATTACHMENT",
                attachments.stream()
                        .map(AttachmentFolder.Taken::path)
                        .filter(path -> path != null)
                        .collect(Collectors.joining(";")));
        fields.put("NOTES", String.join("; ", Notes.of(record)));
        fields.put("SOURCE_ID", known(record.identity().id()));
        fields.put("REPLY_TO", known(record.identity().replyTo()));
        fields.put("THREAD_OF", known(record.identity().threadOf()));
        fields.put(
                "REACTIONS",
                record.identity().reactions().stream()
                        .map(RecordFields::reaction)
                        .collect(Collectors.joining("; ")));
        fields.put("ORIGINAL", record.original());
        fields.put("ENTRY", record.entry());
        fields.put("BYTES", record.range());
        fields.put("SHA256", record.sha256());
        return fields;
    }

    private static String reaction(Reaction reaction) {
        String by = reaction.by();
        return by == null ? reaction.type() : reaction.type() + " by " + by;
    }

    private static String known(@Nullable String value) {
        return value == null ? "" : value;
    }
}
