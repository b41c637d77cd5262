package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.testing.Desk.HR;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import tools.jackson.databind.JsonNode;

/** What a console hears and reads of a case. */
@CoreTest
class CaseEventsTest {

    private static final ParameterizedTypeReference<ServerSentEvent<JsonNode>> EVENT =
            new ParameterizedTypeReference<>() {};

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
    }

    private List<ServerSentEvent<JsonNode>> heard(UUID id, String lastEventId, String until) {
        return desk.client()
                .get()
                .uri("/api/leavers/" + id + "/events")
                .headers(headers -> headers.setBearerAuth(CoreTest.ISSUER.tokenOf(HR, "hr")))
                .header("Last-Event-ID", lastEventId)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(EVENT)
                .getResponseBody()
                .takeUntil(event -> event.data() != null
                        && event.data().get("type").asString().equals(until))
                .timeout(Duration.ofSeconds(30))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void every_event_of_a_case_comes_once_and_in_order_and_goes_on_where_a_reader_stopped() {
        UUID id = desk.run(world.person("Followed Leaver"));

        List<ServerSentEvent<JsonNode>> all = heard(id, "0", "CLOSED");
        List<ServerSentEvent<JsonNode>> rest = heard(id, "5", "CLOSED");

        assertThat(all)
                .extracting(event -> Long.parseLong(String.valueOf(event.id())))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(all)
                .extracting(event -> String.valueOf(
                        event.data() == null ? null : event.data().get("type").asString()))
                .startsWith("CASE_CREATED", "APPROVED")
                .contains("STEP_STARTED", "STEP_FINISHED", "CONTAINED")
                .endsWith("CLOSED");
        assertThat(rest).hasSize(all.size() - 5);
        assertThat(all.toString()).doesNotContain("Followed Leaver");
    }

    @Test
    void an_audit_that_does_not_answer_leaves_devices_unknown_and_never_none() {
        UUID id = desk.start(Desk.inAMonth(world.person("Planned Leaver")));

        JsonNode plan = Desk.json(desk.get(HR, "hr", "/api/leavers/" + id + "/plan")
                .expectStatus()
                .isOk());

        assertThat(plan.get("devices").get("state").asString()).isEqualTo("UNKNOWN");
        assertThat(plan.get("devices").get("reason").asString()).startsWith("device-audit: ");
        assertThat(plan.get("devices").get("total").isNull()).isTrue();
        assertThat(plan.get("mfa").get("state").asString()).isEqualTo("UNKNOWN");
        assertThat(plan.get("sections").findValuesAsString("phase"))
                .containsExactly("CONTAIN", "PRESERVE", "HAND_OVER", "REVOKE", "DEVICES", "VERIFY", "CLOSE");
        assertThat(plan.get("sections").get(0).get("when").asString()).endsWith("17:30 (Europe/London)");
    }
}
