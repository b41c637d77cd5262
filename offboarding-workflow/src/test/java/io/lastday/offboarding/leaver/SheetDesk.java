package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.testing.Desk.APPROVER;
import static io.lastday.offboarding.testing.Desk.HR;
import static io.lastday.offboarding.testing.Desk.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Sheets of many leavers, as the people of the firm send, read and decide on them. */
final class SheetDesk {

    private final Desk desk;

    SheetDesk(Desk desk) {
        this.desk = desk;
    }

    ResponseSpec send(String csv, boolean dryRun, String key) {
        return desk.client()
                .post()
                .uri("/api/leavers/imports?dryRun=" + dryRun)
                .headers(headers -> {
                    headers.setBearerAuth(CoreTest.ISSUER.tokenOf(HR, "hr"));
                    headers.set("Idempotency-Key", key);
                })
                .contentType(new MediaType("text", "csv"))
                .bodyValue(csv)
                .exchange();
    }

    JsonNode tried(String csv) {
        return Desk.json(
                send(csv, true, "try-" + UUID.randomUUID()).expectStatus().isOk());
    }

    UUID started(String csv) {
        return UUID.fromString(Desk.json(send(csv, false, "start-" + UUID.randomUUID())
                        .expectStatus()
                        .isAccepted())
                .get("id")
                .asString());
    }

    JsonNode sheet(UUID id) {
        return Desk.json(
                desk.get(HR, "hr", "/api/leavers/imports/" + id).expectStatus().isOk());
    }

    JsonNode await(UUID id, Predicate<JsonNode> condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        JsonNode last = sheet(id);
        for (; !condition.test(last); last = sheet(id)) {
            assertThat(Instant.now()).as(last.toPrettyString()).isBefore(end);
            Thread.sleep(100);
        }
        return last;
    }

    JsonNode awaitState(UUID id, String state) throws InterruptedException {
        return await(id, sheet -> sheet.get("state").asString().equals(state));
    }

    ResponseSpec decide(UUID id, String approver, String decision) {
        return desk.post(
                approver, "approver", "/api/leavers/imports/" + id + "/approval", Map.of("decision", decision));
    }

    /** Others of the tests' cases count too: people who leave on the same day. */
    void approveWhole(UUID id) {
        decide(id, APPROVER, "APPROVE").expectStatus().isOk();
        if (sheet(id).get("approvalsNeeded").asInt() == 2) {
            decide(id, SECOND, "APPROVE").expectStatus().isOk();
        }
    }
}
