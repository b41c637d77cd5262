package io.lastday.chat.review;

import io.lastday.chat.model.Reaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody a file speaks of, with the id that the file uses: who wrote in the conversation, and who only reacted. */
final class RsmfRoster {

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    RsmfRoster(Conversation conversation) {
        conversation.people().forEach(this::add);
    }

    private String add(Person person) {
        String id = "P" + (ids.size() + 1);
        ids.put(person.key(), id);
        people.put(id, person);
        byName.putIfAbsent(person.display(), id);
        if (person.id() != null) {
            byName.putIfAbsent(person.id(), id);
        }
        return id;
    }

    void add(ReviewRecord record) {
        record.identity().reactions().stream().map(Reaction::by).forEach(by -> {
            if (by != null && !byName.containsKey(by)) {
                add(Person.named(by));
            }
        });
    }

    /** The id of a record's author, null without one. */
    @Nullable
    String author(ReviewRecord record) {
        Person author = Person.of(record);
        return author == null ? null : ids.get(author.key());
    }

    /** The id of whoever the export came from, null where the source does not tell. */
    @Nullable
    String owner() {
        for (Map.Entry<String, Person> person : people.entrySet()) {
            if (person.getValue().isOwner()) {
                return person.getKey();
            }
        }
        return null;
    }

    /** The id of somebody who is known by name or id. */
    @Nullable
    String named(String name) {
        return byName.get(name);
    }

    Iterable<String> ids() {
        return new ArrayList<>(people.keySet());
    }

    List<Map<String, @Nullable Object>> json() {
        List<Map<String, @Nullable Object>> json = new ArrayList<>();
        people.forEach((id, person) -> {
            Map<String, @Nullable Object> participant = new LinkedHashMap<>();
            participant.put("id", id);
            participant.put("display", person.display());
            if (person.id() != null) {
                participant.put("account_id", person.id());
            }
            json.add(participant);
        });
        return json;
    }
}
