package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.client.Answer;
import io.lastday.sandbox.client.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Runs many departures at once to their end, and does at each of them what a person in IT would do by hand. */
final class HardCases {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RunningSystem system;
    private final Simulator simulator;
    private final Desk desk;
    private final Api api;
    private final Map<String, Ended> ended = new LinkedHashMap<>();
    private final Map<String, String> open = new LinkedHashMap<>();

    HardCases(RunningSystem system, Simulator simulator) {
        this.simulator = simulator;
        this.system = system;
        this.desk = new Desk(system);
        this.api = system.api();
    }

    /** Starts a departure; the person is named by a system and an id. */
    Answer start(String person, Map<String, Object> more) {
        var today = LocalDate.now(ZONE);
        var request = new HashMap<String, Object>(Map.of(
                "person", person,
                "lastWorkingDay", today.toString(),
                "accessEnds", LocalDateTime.now(ZONE).withNano(0).toString(),
                "employmentEnds", today.toString(),
                "zone", ZONE.getId(),
                "urgent", true,
                "reason", "An end-to-end test.",
                "chats", Map.of("sources", List.of())));
        request.putAll(more);
        return api.post(system.operator("hr"), "/api/leavers", request);
    }

    /** Starts one that will be followed under a name, approved by as many as it needs. */
    void begin(String name, String person, Map<String, Object> more) {
        var created = begun(person, more);
        open.put(name, "/api/leavers/" + created.path("id").asString());
        ended.put(name, new Ended(created, new TreeMap<>()));
    }

    /** Starts one that nobody follows, approved by as many as it needs; the case's id. */
    String approved(String person, Map<String, Object> more) {
        return begun(person, more).path("id").asString();
    }

    private JsonNode begun(String person, Map<String, Object> more) {
        var created = start(person, more);
        assertThat(created.status()).as("%s: %s", more, created.body()).isEqualTo(201);
        desk.approve(created.body());
        return created.body();
    }

    /** Follows all of them to their end. */
    Map<String, Ended> untilClosed(Duration limit) throws InterruptedException {
        var deadline = Instant.now().plus(limit);
        while (!open.isEmpty() && Instant.now().isBefore(deadline)) {
            for (var name : List.copyOf(open.keySet())) {
                look(name);
            }
            Thread.sleep(PAUSE);
        }
        return ended;
    }

    private void look(String name) {
        var path = open.get(name);
        var view = api.get(system.operator("it"), path).or("Reading the case of " + name);
        var asked = ended.get(name).asked();
        ended.put(name, new Ended(view, asked));
        if (view.path("state").asString("").equals("CLOSED")) {
            open.remove(name);
            return;
        }
        if (asked.containsKey("ad.disable") && Departures.waits(view, "WAITING_FOR_SYNC")) {
            simulator.synchronise();
        }
        for (var step : Desk.waiting(view)) {
            asked.merge(
                    step.path("id").asString(),
                    step.path("reasonCode").asString(""),
                    (a, b) -> a.contains(b) ? a : a + "," + b);
            desk.clear(view, step);
        }
    }
}
