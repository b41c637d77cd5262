package io.lastday.sandbox.endtoend;

import io.lastday.sandbox.client.Answer;
import io.lastday.sandbox.client.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the identity audit answers an operator of IT. */
final class IdentityAnswers {
    private static final String FINDINGS = "/api/identity/findings?limit=1000";

    private final RunningSystem system;
    private final Api api;

    IdentityAnswers(RunningSystem system) {
        this.system = system;
        this.api = system.api();
    }

    /** One person explained. */
    JsonNode person(String id) {
        return get("/api/identity/people/" + encoded(id)).or("Asking about " + id);
    }

    /** Rules that are broken on somebody now. */
    List<String> findingsOf(String person) {
        return texts(FINDINGS + "&subject=" + encoded(person), "rule");
    }

    /** Every gap that is open or accepted: which it is, since when, and how bad. */
    List<String> findings() {
        return all(FINDINGS).stream()
                .map(one -> String.join(
                        " ",
                        one.path("id").asString(),
                        one.path("rule").asString(),
                        one.path("severity").asString(),
                        one.path("state").asString(),
                        one.path("openedAt").asString()))
                .sorted()
                .toList();
    }

    /** Gaps that were closed. */
    List<String> closed() {
        return texts(FINDINGS + "&state=CLOSED", "id");
    }

    private List<String> texts(String path, String field) {
        return all(path).stream().map(one -> one.path(field).asString()).toList();
    }

    private List<JsonNode> all(String path) {
        var found = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            JsonNode page = get(path + cursor).or("Listing");
            page.path("items").forEach(found::add);
            cursor = page.path("nextCursor").isString()
                    ? "&cursor=" + encoded(page.path("nextCursor").asString())
                    : "";
        } while (!cursor.isEmpty());
        return found;
    }

    private Answer get(String path) {
        return api.get(system.operator("it"), path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
