package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.client.Answer;
import io.lastday.sandbox.client.Api;
import io.lastday.sandbox.demo.SampleChat;
import io.lastday.sandbox.firm.Firm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the tests' operators do with cases, through the gateway. */
final class Departures {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final RunningSystem system;
    private final Api api;

    Departures(RunningSystem system) {
        this.system = system;
        this.api = system.api();
    }

    /** Starts a departure that contains at once, and has it approved. */
    String begin(String localPart) {
        JsonNode created = started(localPart, LocalDate.now(ZONE), LocalDateTime.now(ZONE), /* urgent */ true);
        new Desk(system).approve(created);
        return created.path("id").asString();
    }

    /** Starts a departure of a later day, which nobody approves. */
    String planned(String localPart, int days) {
        LocalDate last = LocalDate.now(ZONE).plusDays(days);
        return started(localPart, last, last.atTime(18, 0), /* urgent */ false)
                .path("id")
                .asString();
    }

    private JsonNode started(String localPart, LocalDate lastDay, LocalDateTime accessEnds, boolean urgent) {
        Answer created = api.post(
                system.operator("hr"),
                "/api/leavers",
                Map.of(
                        "person", "entra:" + Firm.entraId(localPart),
                        "lastWorkingDay", lastDay.toString(),
                        "accessEnds", accessEnds.withNano(0).toString(),
                        "employmentEnds", lastDay.toString(),
                        "zone", ZONE.getId(),
                        "urgent", urgent,
                        "reason", "An end-to-end test."));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        return created.body();
    }

    void cancel(String id) {
        api.post(system.operator("hr"), "/api/leavers/" + id + "/cancellation", Map.of("reason", "They stay."))
                .or("Cancelling");
    }

    void handOver(String id, Path folder) throws IOException {
        Path export = SampleChat.writeTo(folder);
        Answer receipt = api.upload(
                system.operator("hr"), "/api/leavers/" + id + "/chats?source=whatsapp", export, "application/zip");
        assertThat(receipt.status()).as(receipt.body().toString()).isEqualTo(202);
    }

    JsonNode read(String id) {
        return api.get(system.operator("hr"), "/api/leavers/" + id).or("Reading a case");
    }

    JsonNode await(String id, String what, Predicate<JsonNode> wanted, Duration limit) throws InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        JsonNode now = read(id);
        while (!wanted.test(now)) {
            assertThat(Instant.now()).as("%s: %s", what, now).isBefore(deadline);
            Thread.sleep(LOOK_EVERY);
            now = read(id);
        }
        return now;
    }

    /** The case at its end; what a step asks of a person on the way is seen to. */
    JsonNode closed(String id, Duration limit) throws InterruptedException {
        var desk = new Desk(system);
        return await(
                id,
                "closed",
                one -> {
                    Desk.waiting(one).forEach(step -> desk.clear(one, step));
                    return state("CLOSED").test(one);
                },
                limit);
    }

    static Predicate<JsonNode> state(String state) {
        return one -> one.path("state").asString("").equals(state);
    }

    static JsonNode step(JsonNode one, String id) {
        return steps(one)
                .filter(step -> step.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Stream<JsonNode> steps(JsonNode one) {
        return one.path("phases")
                .valueStream()
                .flatMap(phase -> phase.path("steps").valueStream());
    }

    /** Whether a step waits for this reason. */
    static boolean waits(JsonNode one, String reason) {
        return steps(one)
                .filter(step -> step.path("state").asString("").equals("WAITING"))
                .anyMatch(step -> step.path("reasonCode").asString("").equals(reason));
    }

    Api api() {
        return api;
    }
}
