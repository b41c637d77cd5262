package io.lastday.chat.review;

import io.lastday.chat.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code rsmf_manifest.json}, event by event. */
final class RsmfManifest {

    static final String NAME = "rsmf_manifest.json";
    static final String VERSION = "2.0.0";

    private final Conversation conversation;
    private final RsmfRoster roster;
    private final String collection;

    RsmfManifest(Conversation conversation, RsmfRoster roster, String collection) {
        this.conversation = conversation;
        this.roster = roster;
        this.collection = collection;
    }

    /** Takes events in their order. */
    @FunctionalInterface
    interface Events {
        void add(Map<String, @Nullable Object> event) throws IOException;
    }

    /** Gives events in their order. */
    @FunctionalInterface
    interface Source {
        void to(Events events) throws IOException;
    }

    void write(Path file, Source events) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("{\"version\":\"" + VERSION + "\",\"participants\":");
            out.write(JsonText.of(roster.json()));
            out.write(",\"conversations\":[" + JsonText.of(conversation()) + "],\"eventcollectionid\":\"");
            out.write(collection + "\",\"events\":[");
            String note = Notes.aboutTimes(conversation);
            if (!note.isEmpty()) {
                out.write(JsonText.of(note(note)));
            }
            boolean[] some = {!note.isEmpty()};
            events.to(event -> {
                out.write(some[0] ? "," : "");
                out.write(JsonText.of(event));
                some[0] = true;
            });
            out.write("]}");
        }
    }

    private Map<String, @Nullable Object> conversation() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", RsmfFile.CONVERSATION);
        json.put("display", conversation.title());
        json.put("platform", conversation.format());
        json.put("type", conversation.people().size() > 2 ? "channel" : "direct");
        json.put("participants", roster.ids());
        String owner = roster.owner();
        if (owner != null) {
            json.put("custodian", owner);
        }
        if (conversation.id() != null && !conversation.id().isEmpty()) {
            json.put("custom", List.of(sourceId(conversation.id())));
        }
        return json;
    }

    private static Map<String, @Nullable Object> sourceId(String id) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", "sourceId");
        json.put("value", id);
        return json;
    }

    /** A reader of RSMF takes every time for UTC: where that is not so, the first event says it. */
    private static Map<String, @Nullable Object> note(String words) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("id", "note");
        event.put("type", "disclaimer");
        event.put("body", words);
        event.put("conversation", RsmfFile.CONVERSATION);
        return event;
    }
}
