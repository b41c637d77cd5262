package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Answer;
import io.lastday.sandbox.client.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Takes back what earlier demos did to the same person, as one takes back a case that was started by mistake. */
final class EarlierCases {
    private static final Set<String> OVER = Set.of("CANCELLED", "RESTORED");
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int TRIES = 24;
    private static final Map<String, String> REASON = Map.of("reason", "The demo is shown again.");

    private final Api api;
    private final Story story;
    private final Actor hr;
    private final Actor approver;

    EarlierCases(Api api, Story story, Actor hr, Actor approver) {
        this.api = api;
        this.story = story;
        this.hr = hr;
        this.approver = approver;
    }

    /** Afterwards the person has no open case and their access is as it was. */
    void undo(JsonNode person) {
        String name = person.path("displayName").asString();
        String query = "/api/leavers?limit=200&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        List<JsonNode> items = api.get(hr.caller(), query)
                .or("Listing the cases of " + name)
                .path("items")
                .valueStream()
                .toList();
        for (JsonNode item : items) {
            JsonNode one = api.get(
                            hr.caller(), "/api/leavers/" + item.path("id").asString())
                    .or("Reading an earlier case");
            boolean same =
                    one.path("person").asString("").equals(person.path("person").asString());
            if (same && !OVER.contains(one.path("state").asString(""))) {
                undo(one.path("id").asString(), name);
            }
        }
    }

    private void undo(String id, String name) {
        Answer cancelled = api.post(hr.caller(), "/api/leavers/" + id + "/cancellation", REASON);
        if (cancelled.ok()) {
            story.tell(hr, "cancels the open case " + id + " of " + name);
            return;
        }
        Answer restored = api.post(approver.caller(), "/api/leavers/" + id + "/restoration", REASON);
        for (int tries = 1; !restored.ok() && tries < TRIES && stillEnding(restored); tries++) {
            pause();
            restored = api.post(approver.caller(), "/api/leavers/" + id + "/restoration", REASON);
        }
        restored.or("Giving access back to " + name);
        story.tell(approver, "gives access back to " + name + ", whom an earlier demo contained");
    }

    /** A step that runs, or a system that is away for a moment, is worth waiting for. */
    private static boolean stillEnding(Answer answer) {
        String type = answer.body().path("type").asString("");
        return type.endsWith("step-runs") || type.endsWith("restoration-incomplete");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
