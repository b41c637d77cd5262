package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Api;
import io.lastday.sandbox.client.Events;
import io.lastday.sandbox.client.Refused;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Follows a case's events and tells each step's outcome, until the case is closed. */
final class Watch {
    /** Long enough for a part to be away for five minutes in the middle. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Api api;
    private final Story story;
    private final Actor who;
    private final String path;
    private final ItDesk desk;
    private final Set<String> waiting = new HashSet<>();

    Watch(Api api, Story story, Actor who, ItDesk desk, String id) {
        this.desk = desk;
        this.api = api;
        this.story = story;
        this.who = who;
        this.path = "/api/leavers/" + id;
    }

    /**
     * Returns the closed case.
     *
     * @param contained is run once, when nobody can use the account any more
     * @throws Refused when the case ends otherwise, or needs a person whom the demo does not play
     */
    JsonNode untilClosed(Runnable contained) {
        boolean closed = new Events(api, who.caller(), path + "/events").until(event -> seen(event, contained), LIMIT);
        if (!closed) {
            throw new Refused("The case is not closed after " + LIMIT.toMinutes() + " minutes: see the console.");
        }
        return read();
    }

    private boolean seen(JsonNode event, Runnable contained) {
        switch (event.path("type").asString("")) {
            case "STEP_FINISHED" -> story.tell("%-21s %s".formatted(outcome(event), stepInWords(event)));
            case "STEP_WAITING" -> tellOnce(event);
            case "NEEDS_HUMAN" -> needsPerson(event);
            case "CONTAINED" -> {
                tellContained();
                contained.run();
            }
            case "REJECTED", "CANCELLED" -> throw new Refused("The case was stopped.");
            case "CLOSED" -> {
                return true;
            }
            default -> {
                // what other people did is told where they do it
            }
        }
        return false;
    }

    /** An event may tell what was cleared since: what counts is how the step stands now. */
    private void needsPerson(JsonNode event) {
        story.tell("%-21s %s".formatted("NEEDS_HUMAN", stepInWords(event)));
        var one = read();
        step(one, event).filter(Watch::waitsForPerson).ifPresent(step -> desk.clear(one, step));
    }

    private static boolean waitsForPerson(JsonNode step) {
        return step.path("outcome").asString("").equals("NEEDS_HUMAN")
                && !step.path("state").asString("").equals("FINISHED");
    }

    private static Optional<JsonNode> step(JsonNode one, JsonNode event) {
        String id = event.path("step").asString("");
        return one.path("phases")
                .valueStream()
                .flatMap(phase -> phase.path("steps").valueStream())
                .filter(step -> step.path("id").asString("").equals(id))
                .findFirst();
    }

    private void tellOnce(JsonNode event) {
        if (waiting.add(event.path("step").asString(""))) {
            story.tell("%-21s %s".formatted("waiting", stepInWords(event)));
        }
    }

    private void tellContained() {
        JsonNode now = read();
        story.mark("contained-at: " + now.path("containedAt").asString());
        story.mark("fully-effective-by: " + now.path("fullyEffectiveBy").asString());
    }

    private static String outcome(JsonNode event) {
        String reason = event.path("reasonCode").asString("");
        return event.path("outcome").asString("") + (reason.isEmpty() ? "" : "(" + reason + ")");
    }

    private String stepInWords(JsonNode event) {
        String id = event.path("step").asString("");
        return step(read(), event)
                .map(step -> "%-26s %s"
                        .formatted(id, step.path("detail").asString(""))
                        .strip())
                .orElse(id);
    }

    private JsonNode read() {
        return api.get(who.caller(), path).or("Reading the case");
    }
}
