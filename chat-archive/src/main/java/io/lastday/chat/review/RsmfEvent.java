package io.lastday.chat.review;

import io.lastday.chat.model.Direction;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.Reaction;
import io.lastday.chat.model.RecordKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record as an event of a manifest. */
final class RsmfEvent {

    private static final List<String> JOINED =
            List.of(" joined using this group's invite link", " joined from the community", " joined");
    private static final List<String> LEFT = List.of(" left");

    private final RsmfRoster roster;
    private final Map<String, String> parents;

    /** Events of one file, whose people and whose ids of messages are known. */
    RsmfEvent(RsmfRoster roster, Map<String, String> parents) {
        this.roster = roster;
        this.parents = parents;
    }

    static String id(ReviewRecord record) {
        return "e" + record.number();
    }

    Map<String, @Nullable Object> json(ReviewRecord record, List<RsmfFile.Packed> files) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("id", id(record));
        String mover = record.kind() == RecordKind.SYSTEM ? mover(record.text(), JOINED) : null;
        String leaver = record.kind() == RecordKind.SYSTEM ? mover(record.text(), LEFT) : null;
        event.put("type", type(record, mover, leaver));
        String parent = parent(record);
        putKnown(event, "parent", parent);
        event.put("body", record.text());
        String author = mover != null ? mover : leaver != null ? leaver : roster.author(record);
        putKnown(event, "participant", author);
        event.put("conversation", RsmfFile.CONVERSATION);
        putKnown(event, "timestamp", MailDate.moment(record.utc() != null ? record.utc() : record.at()));
        if (record.has(Mark.DELETED) || record.has(Mark.RECALLED)) {
            event.put("deleted", true);
        }
        Direction direction = record.identity().direction();
        if (direction != null) {
            event.put("direction", direction == Direction.SENT ? "outgoing" : "incoming");
        }
        putAny(event, "reactions", reactions(record));
        putAny(event, "attachments", attachments(files));
        if (record.has(Mark.EDITED) && author != null) {
            event.put("edits", List.of(edit(author, record)));
        }
        event.put("custom", custom(record, parent, files));
        return event;
    }

    private static String type(ReviewRecord record, @Nullable String joined, @Nullable String left) {
        return switch (record.kind()) {
            case MESSAGE -> "message";
            case GAP -> "unknown";
            case SYSTEM -> joined != null ? "join" : left != null ? "leave" : "disclaimer";
        };
    }

    /** Whom a notice speaks of: only somebody who wrote in the conversation, so that no name is guessed. */
    private @Nullable String mover(String notice, List<String> ends) {
        for (String end : ends) {
            if (notice.endsWith(end)) {
                return roster.named(notice.substring(0, notice.length() - end.length()));
            }
        }
        return null;
    }

    private @Nullable String parent(ReviewRecord record) {
        String replyTo = record.identity().replyTo();
        String thread = record.identity().threadOf();
        String parent = replyTo == null ? null : parents.get(replyTo);
        parent = parent == null && thread != null ? parents.get(thread) : parent;
        return id(record).equals(parent) ? null : parent;
    }

    private List<Map<String, @Nullable Object>> reactions(ReviewRecord record) {
        Map<String, List<Reaction>> byType = new LinkedHashMap<>();
        for (Reaction reaction : record.identity().reactions()) {
            String type = reaction.type().isEmpty() ? "unknown" : reaction.type();
            byType.computeIfAbsent(type, first -> new ArrayList<>()).add(reaction);
        }
        List<Map<String, @Nullable Object>> json = new ArrayList<>();
        byType.forEach((type, reactions) -> {
            List<String> who = new ArrayList<>();
            for (Reaction reaction : reactions) {
                String by = reaction.by();
                String id = by == null ? null : roster.named(by);
                if (id != null && !who.contains(id)) {
                    who.add(id);
                }
            }
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("value", type);
            one.put("count", reactions.size());
            putAny(one, "participants", who);
            json.add(one);
        });
        return json;
    }

    private static List<Map<String, @Nullable Object>> attachments(List<RsmfFile.Packed> files) {
        List<Map<String, @Nullable Object>> json = new ArrayList<>();
        for (RsmfFile.Packed file : files) {
            FoundFile found = file.file().found();
            if (file.name() != null && found != null) {
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                one.put("id", file.name());
                one.put("display", VisibleText.line(file.file().name()));
                one.put("size", found.size());
                json.add(one);
            }
        }
        return json;
    }

    /** That it was edited, and by whom; what it said before is in no export. */
    private static Map<String, @Nullable Object> edit(String author, ReviewRecord record) {
        Map<String, @Nullable Object> edit = new LinkedHashMap<>();
        edit.put("participant", author);
        putKnown(edit, "timestamp", MailDate.moment(record.identity().editedAt()));
        return edit;
    }

    private static List<Map<String, String>> custom(
            ReviewRecord record, @Nullable String parent, List<RsmfFile.Packed> files) {
        List<Map<String, String>> custom = new ArrayList<>();
        put(custom, "sourceByteRange", record.range());
        put(custom, "sha256", record.sha256());
        put(custom, "original", record.original());
        put(custom, "entry", record.entry());
        put(custom, "recordNumber", Integer.toString(record.number()));
        put(custom, "localTime", record.at());
        if (record.at() != null && record.utc() == null) {
            put(custom, "timeBasis", "local time of an unknown zone, shown as if it were UTC");
        } else if (record.at() == null && record.kind() == RecordKind.MESSAGE) {
            put(custom, "timeBasis", Notes.whyNoTime(record));
        }
        put(custom, "marks", String.join(", ", record.marks()));
        put(custom, "sourceId", record.identity().id());
        put(custom, "replyTo", parent == null ? record.identity().replyTo() : null);
        put(custom, "threadOf", record.identity().threadOf());
        put(custom, "deletedAt", record.identity().deletedAt());
        for (RsmfFile.Packed file : files) {
            if (file.name() == null) {
                put(
                        custom,
                        "attachmentWithoutBytes",
                        VisibleText.line(file.file().words()));
            }
        }
        return custom;
    }

    private static void put(List<Map<String, String>> custom, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("name", name);
            one.put("value", value);
            custom.add(one);
        }
    }

    private static void putKnown(Map<String, @Nullable Object> json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static void putAny(Map<String, @Nullable Object> json, String name, List<?> values) {
        if (!values.isEmpty()) {
            json.put(name, values);
        }
    }
}
