package io.lastday.chat.slack;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.source.DamagedJson;
import io.lastday.chat.source.JsonCursor;
import io.lastday.chat.source.JsonItem;
import io.lastday.chat.source.SourceEntry;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The names behind the ids of an export: people, and the conversations that its folders stand for. */
final class SlackNames {

    /** A conversation: the id that Slack knows it by, and the name that people do. */
    record Conversation(String id, String name) {}

    private final Map<String, String> people = new HashMap<>();
    private final Map<String, Conversation> folders = new HashMap<>();
    private final Map<String, String> channels = new HashMap<>();

    /** Learns from {@code users.json}. */
    void people(SourceEntry entry) throws IOException {
        each(entry, user -> {
            String id = user.text("id");
            if (id != null) {
                people.put(id, nameOf(user, id));
            }
        });
    }

    static String nameOf(JsonObject user, String otherwise) {
        JsonObject profile = user.object("profile");
        for (String name : new String[] {
            profile.text("display_name"),
            profile.text("real_name"),
            user.text("display_name"),
            user.text("real_name"),
            user.text("name")
        }) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return otherwise;
    }

    /** Learns from {@code channels.json}, {@code groups.json}, {@code mpims.json} or {@code dms.json}, people first. */
    void conversations(SourceEntry entry) throws IOException {
        each(entry, conversation -> {
            String id = conversation.text("id");
            if (id == null) {
                return;
            }
            String name = conversation.text("name");
            Conversation known =
                    new Conversation(id, name != null ? name : together(conversation.texts("members"), id));
            folders.put(name != null ? name : id, known);
            folders.put(id, known);
            channels.put(id, known.name());
        });
    }

    /** A direct conversation has no name but its members. */
    private String together(List<String> members, String id) {
        return members.isEmpty()
                ? id
                : String.join(", ", members.stream().map(this::person).toList());
    }

    private static void each(SourceEntry entry, Consumer<JsonObject> take) throws IOException {
        try (JsonCursor json = new JsonCursor(entry)) {
            if (json.peek() == '[') {
                json.items(new JsonCursor.Items() {
                    @Override
                    public void item() throws IOException {
                        JsonItem item = json.item();
                        if (item.object() != null) {
                            take.accept(item.object());
                        }
                    }

                    @Override
                    public void damaged(long from) {
                        // a name less: its ids stand for themselves
                    }
                });
            }
        } catch (DamagedJson rest) {
            // names that cannot be read leave the ids, which stand in the messages
        }
    }

    /** The person's name, or the id. */
    String person(String id) {
        return people.getOrDefault(id, id);
    }

    /** The channel's name, or the id. */
    String channel(String id) {
        return channels.getOrDefault(id, id);
    }

    /** The conversation of a folder; by its own name where no list knows it. */
    Conversation folder(String name) {
        Conversation known = folders.get(name);
        return known != null ? known : new Conversation(name, name);
    }

    /** The person's name; null without an id. */
    @Nullable
    String personOrNull(@Nullable String id) {
        return id == null ? null : person(id);
    }
}
