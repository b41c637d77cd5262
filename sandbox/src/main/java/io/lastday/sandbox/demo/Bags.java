package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Api;
import io.lastday.sandbox.client.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Takes the proof out: the evidence bag for HR, each chat bag for two people who open it together. */
final class Bags {
    private final Api api;
    private final Story story;
    private final Cast cast;
    private final String path;

    Bags(Api api, Story story, Cast cast, String id) {
        this.api = api;
        this.story = story;
        this.cast = cast;
        this.path = "/api/leavers/" + id;
    }

    /** The unpacked evidence bag. */
    Path evidence(Path folder) {
        Actor hr = cast.the("hr");
        Path bag = fetch(hr, path + "/evidence", folder.resolve("evidence"));
        story.tell(hr, "takes the evidence bag");
        return bag;
    }

    /** The unpacked chat bags. */
    List<Path> chats(Path folder) {
        Actor auditor = cast.the("auditor");
        JsonNode chats = api.get(auditor.caller(), path + "/chats").or("Listing the chats");
        var bags = new ArrayList<Path>();
        for (JsonNode chat : chats.path("items").valueStream().toList()) {
            String id = chat.path("chat").asString();
            open(auditor, id);
            bags.add(fetch(auditor, path + "/archive/" + id, folder.resolve("chat-" + (bags.size() + 1))));
            story.tell(
                    auditor,
                    "takes the chat bag " + chat.path("source").asString("") + " "
                            + chat.path("title").asString(""));
        }
        return bags;
    }

    private void open(Actor auditor, String chat) {
        Actor officer = cast.the("dpo");
        String openings = path + "/archive/" + chat + "/openings";
        JsonNode opening = api.post(auditor.caller(), openings, Map.of("reason", "Checking that the archive is whole."))
                .or("Asking to open a chat");
        api.post(officer.caller(), openings + "/" + opening.path("opening").asString() + "/approval", Map.of())
                .or("Agreeing to open a chat");
        story.tell(officer, "agrees that " + auditor.username() + " opens the chat");
    }

    private Path fetch(Actor who, String from, Path into) {
        Path zip = into.resolveSibling(into.getFileName() + ".zip");
        int status = api.download(who.caller(), from, zip);
        if (status >= 400) {
            throw new Refused("Taking a bag out was refused with status " + status + ".");
        }
        return BagFolder.unpack(zip, into);
    }
}
