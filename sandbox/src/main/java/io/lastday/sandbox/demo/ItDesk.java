package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Api;
import io.lastday.sandbox.client.Refused;
import io.lastday.sandbox.client.SandboxExchange;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What IT does about steps that wait for a person: runs Exchange's runbook and sends its result, sees to what no program
 * may decide, and says so. What has to do with blocking the account is never waved through.
 */
final class ItDesk {
    private static final String GROUPS = "entra.groups";
    private static final String MAILBOX = "exchange.mailbox";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Set<String> FAILURES = Set.of(
            "NOT_VERIFIED",
            "NEEDS_ROLE",
            "MISSING_PERMISSION",
            "REMOTE_REFUSED",
            "REMOTE_UNAVAILABLE",
            "INTERNAL_ERROR");
    private static final int PATIENCE = 3;
    private static final Duration ENTRA_HEARS = Duration.ofSeconds(4);

    private final Api api;
    private final Story story;
    private final Actor it;
    private final SandboxExchange exchange;
    private final Map<String, Integer> asked = new HashMap<>();

    ItDesk(Api api, Story story, Actor it, SandboxExchange exchange) {
        this.api = api;
        this.story = story;
        this.it = it;
        this.exchange = exchange;
    }

    /**
     * Clears a step: does what it asks for and says so; what is asked for again after that is accepted as it is.
     *
     * @throws Refused where nobody at a desk can clear it
     */
    void clear(JsonNode one, JsonNode step) {
        var id = step.path("id").asString("");
        var reason = step.path("reasonCode").asString("");
        int times = asked.merge(id, 1, Integer::sum);
        if (times > PATIENCE || FAILURES.contains(reason)) {
            throw new Refused("A person has to look at " + id + " (" + reason + "): " + detail(step));
        }
        var path = "/api/leavers/" + one.path("id").asString("") + "/steps/" + id;
        if (id.equals(MAILBOX)) {
            runbook(path);
        } else if (times == 1) {
            byHand(id, one.path("person").asString(""));
            answer(path, "completion", "Seen to by hand.");
            story.tell(it, "has seen to " + id + " (" + reason + ")");
        } else {
            answer(path, "skip", "Looked at: it stays, and is listed.");
            story.tell(it, "leaves " + id + " as it is (" + reason + ")");
        }
    }

    /** Of what steps ask for, the mail-enabled groups can be changed in the sandbox: by its Exchange. */
    private void byHand(String id, String person) {
        if (id.equals(GROUPS)) {
            int left = exchange.leaveLists(person.substring(person.indexOf(':') + 1));
            story.tell(it, "takes the leaver out of " + left + " mail-enabled groups in Exchange");
            pause();
        }
    }

    /** Entra hears of what Exchange did a little later. */
    private static void pause() {
        try {
            Thread.sleep(ENTRA_HEARS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runbook(String step) {
        JsonNode runbook = api.get(it.caller(), step + "/runbook").or("Fetching the runbook");
        JsonNode result = exchange.run(runbook);
        story.tell(
                it,
                "runs the signed runbook in Exchange: " + result.path("actions").size() + " actions");
        api.post(it.caller(), step + "/result", JsonMapper.shared().convertValue(result, OBJECT))
                .or("Sending the result of the runbook");
    }

    private void answer(String step, String how, String why) {
        api.post(it.caller(), step + "/" + how, Map.of("reason", why)).or("Clearing " + step);
    }

    private static String detail(JsonNode step) {
        return step.path("detail").asString("");
    }
}
