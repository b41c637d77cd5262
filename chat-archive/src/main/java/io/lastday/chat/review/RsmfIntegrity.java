package io.lastday.chat.review;

import io.lastday.chat.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * What the schema of RSMF does not say: every reference in a manifest leads somewhere, no id is used twice, and the files
 * of the zip are exactly those that events speak of. Reads the bytes that were written, event by event. Problems name
 * ids, never content.
 */
final class RsmfIntegrity {

    private static final Set<String> TYPES = Set.of("message", "disclaimer", "join", "leave", "history", "unknown");

    /** No conversation has this id. */
    private static final String NONE = "\u0000";

    private final List<String> problems = new ArrayList<>();
    private final Set<String> participants = new HashSet<>();
    private final Set<String> conversations = new HashSet<>();
    private final Map<String, String> events = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> participantsUsed = new HashSet<>();
    private final Set<String> conversationsUsed = new HashSet<>();
    private final Set<String> files = new HashSet<>();

    private RsmfIntegrity() {}

    /**
     * Checks a manifest.
     *
     * @param zipped names of the other files in the zip
     * @param most how many events a file may have
     * @return what is wrong, empty if nothing is
     */
    static List<String> problems(InputStream manifest, Set<String> zipped, int most) throws IOException {
        RsmfIntegrity check = new RsmfIntegrity();
        try (JsonParser parser = JsonTree.factory().createParser(ObjectReadContext.empty(), manifest)) {
            check.read(parser);
        } catch (JacksonException malformed) {
            check.problems.add("it is not JSON");
        }
        check.resolve(zipped, most);
        return check.problems;
    }

    private void read(JsonParser parser) {
        Set<String> members = new HashSet<>();
        require(parser.nextToken() == JsonToken.START_OBJECT, "it is not one object");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            require(members.add(member), "it has " + member + " twice");
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    item(member, JsonTree.object(parser));
                }
            } else if (member.equals("version")) {
                require(RsmfManifest.VERSION.equals(parser.getString()), "its version is not 2.0.0");
            } else {
                parser.skipChildren();
            }
        }
        for (String needed : List.of("version", "participants", "conversations", "events")) {
            require(members.contains(needed), "it has no " + needed);
        }
    }

    private void item(String member, Map<String, @Nullable Object> item) {
        switch (member) {
            case "participants" -> require(participants.add(text(item, "id")), "a participant's id is used twice");
            case "conversations" -> conversation(item);
            case "events" -> event(item);
            default -> problems.add("it has an unknown member");
        }
    }

    private void conversation(Map<String, @Nullable Object> conversation) {
        require(conversations.add(text(conversation, "id")), "a conversation's id is used twice");
        Set<String> members = new HashSet<>();
        if (conversation.get("participants") instanceof List<?> list) {
            list.forEach(id -> require(members.add(String.valueOf(id)), "a conversation has a participant twice"));
        }
        participantsUsed.addAll(members);
        Object custodian = conversation.get("custodian");
        require(custodian == null || members.contains(custodian), "a custodian is not in the conversation");
    }

    private void event(Map<String, @Nullable Object> event) {
        String id = text(event, "id");
        String conversation = text(event, "conversation");
        require(events.put(id, conversation) == null, "the event id " + id + " is used twice");
        require(TYPES.contains(text(event, "type")), "the event " + id + " has an unknown type");
        conversationsUsed.add(conversation);
        if (event.get("participant") != null) {
            participantsUsed.add(text(event, "participant"));
        }
        if (event.get("parent") != null) {
            parents.put(id, text(event, "parent"));
        }
        times(id, event);
        for (String list : List.of("edits", "read_receipts")) {
            objects(event, list).forEach(one -> {
                participantsUsed.add(text(one, "participant"));
                times(id, one);
            });
        }
        for (Map<?, ?> reaction : objects(event, "reactions")) {
            if (reaction.get("participants") instanceof List<?> who) {
                who.forEach(one -> participantsUsed.add(String.valueOf(one)));
            }
        }
        for (Map<?, ?> attachment : objects(event, "attachments")) {
            require(files.add(text(attachment, "id")), "the event " + id + " has a file that another has too");
        }
    }

    private void times(String id, Map<?, ?> json) {
        if (json.get("timestamp") == null) {
            return;
        }
        try {
            OffsetDateTime.parse(text(json, "timestamp"));
        } catch (DateTimeException none) {
            problems.add("the event " + id + " has a timestamp that is none");
        }
    }

    private void resolve(Set<String> zipped, int most) {
        require(participants.containsAll(participantsUsed), "a participant is not among the participants");
        require(conversations.containsAll(conversationsUsed), "a conversation is not among the conversations");
        parents.forEach((child, parent) -> require(
                !child.equals(parent) && Objects.equals(events.get(child), events.getOrDefault(parent, NONE)),
                "the parent of event " + child + " is no other event of its conversation"));
        require(zipped.containsAll(files), "an attachment is not in the zip");
        require(files.containsAll(zipped), "a file in the zip is no event's attachment");
        require(events.size() <= most, "it has more than " + most + " events");
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

    private static String text(Map<?, ?> json, String member) {
        return json.get(member) instanceof String text ? text : "";
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }
}
