package io.lastday.chat.teams;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.Reaction;
import io.lastday.chat.model.RecordKind;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One Graph {@code chatMessage}, read into a record. Unknown members are left to the original. */
final class GraphMessage {

    private final Map<String, @Nullable Object> json;
    private final Function<String, Attachment> files;
    private final @Nullable ZoneId zone;

    GraphMessage(Map<String, @Nullable Object> json, Function<String, Attachment> files, @Nullable ZoneId zone) {
        this.json = json;
        this.files = files;
        this.zone = zone;
    }

    /** Whether the object has what makes a message. */
    static boolean isOne(Map<String, @Nullable Object> json) {
        return json.get("id") instanceof String && json.get("createdDateTime") instanceof String;
    }

    ChatRecord record(String entry, ByteRange bytes, String sha256) {
        boolean message = "message".equals(json.get("messageType"));
        HtmlText body = body();
        return new ChatRecord(
                message ? RecordKind.MESSAGE : RecordKind.SYSTEM,
                entry,
                time("createdDateTime"),
                message ? author("displayName") : null,
                message ? body.text() : event(body.text()),
                attachments(body),
                bytes,
                sha256,
                marks(),
                identity());
    }

    private HtmlText body() {
        String content = text(object(json, "body"), "content");
        boolean html = "html".equals(text(object(json, "body"), "contentType"));
        String source = content == null ? "" : content;
        return HtmlText.of(html ? source : source.replace("&", "&amp;").replace("<", "&lt;"));
    }

    /** The name of what happened, as Graph's type says it: {@code #microsoft.graph.membersAddedEventMessageDetail}. */
    private String event(String fallback) {
        String type = text(object(json, "eventDetail"), "@odata.type");
        if (type == null) {
            return fallback;
        }
        String name = type.substring(type.lastIndexOf('.') + 1);
        return name.endsWith("EventMessageDetail") ? name.substring(0, name.length() - 18) : name;
    }

    private List<Attachment> attachments(HtmlText body) {
        List<Attachment> attachments = new ArrayList<>();
        for (Map<?, ?> attachment : objects(json, "attachments")) {
            String name = text(attachment, "name");
            String id = text(attachment, "id");
            String known = name != null ? name : id != null ? id : "attachment";
            Attachment found = files.apply(id != null ? id : known);
            boolean linked = found.state() != Attachment.State.FOUND && text(attachment, "contentUrl") != null;
            attachments.add(new Attachment(known, linked ? Attachment.State.LINKED : found.state()));
        }
        body.hosted().forEach(id -> attachments.add(files.apply(id)));
        return attachments;
    }

    private Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (json.get("lastEditedDateTime") != null) {
            marks.add(Mark.EDITED);
        }
        if (json.get("deletedDateTime") != null) {
            marks.add(Mark.DELETED);
        }
        return marks;
    }

    private Identity identity() {
        String chat = text(json, "chatId");
        String channel = text(object(json, "channelIdentity"), "channelId");
        return Identity.builder()
                .id(text(json, "id"))
                .conversation(chat != null ? chat : channel)
                .authorId(author("id"))
                .replyTo(text(json, "replyToId"))
                .editedAt(time("lastEditedDateTime"))
                .deletedAt(time("deletedDateTime"))
                .reactions(objects(json, "reactions").stream()
                        .map(GraphMessage::reaction)
                        .toList())
                .build();
    }

    private static Reaction reaction(Map<?, ?> json) {
        String type = text(json, "reactionType");
        Map<?, ?> user = object(object(json, "user"), "user");
        String name = text(user, "displayName");
        return new Reaction(
                type == null ? "unknown" : type, name != null ? name : text(user, "id"), text(json, "createdDateTime"));
    }

    /** A person, an application or a device sent it. */
    private @Nullable String author(String member) {
        Map<?, ?> from = object(json, "from");
        for (String kind : List.of("user", "application", "device")) {
            String value = text(object(from, kind), member);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable String time(String member) {
        String value = text(json, member);
        if (value == null || zone == null) {
            return value;
        }
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    OffsetDateTime.parse(value).atZoneSameInstant(zone));
        } catch (DateTimeException leftAsItIs) {
            return value;
        }
    }

    private static Map<?, ?> object(Map<?, ?> json, String member) {
        return json.get(member) instanceof Map<?, ?> object ? object : Map.of();
    }

    private static List<Map<?, ?>> objects(Map<?, ?> json, String member) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (json.get(member) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    private static @Nullable String text(Map<?, ?> json, String member) {
        return json.get(member) instanceof String text ? text : null;
    }
}
