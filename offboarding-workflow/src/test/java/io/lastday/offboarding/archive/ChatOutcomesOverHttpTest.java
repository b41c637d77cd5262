package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.custody.SealKey;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** An export that is blocked or refused is an outcome of the departure: it is said, proved, and fails nothing. */
@ArchiveTest
class ChatOutcomesOverHttpTest {

    private static final String NOTE = "shown on the phone";

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private SealKey key;

    @TempDir
    Path folder;

    private Counter counter;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        counter = new Counter(port);
        desk = counter.desk();
        counter.recordBasis("whatsapp");
        counter.recordBasis("telegram");
        counter.recordBasis("sms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPORT_BLOCKED", "DECLINED"})
    void a_departure_goes_on_without_the_export_and_its_evidence_says_why(String outcome) throws Exception {
        UUID id = desk.start(Desk.dueNow(world.person("Without " + outcome)));
        desk.approveWhole(id);
        desk.await(
                id,
                leaver -> desk.step(id, "whatsapp.receive")
                        .get("state")
                        .asString()
                        .equals("WAITING"));
        JsonNode said = Desk.json(say(id, "whatsapp", outcome).expectStatus().isCreated());
        assertThat(said.get("outcome").asString()).isEqualTo(outcome);
        desk.awaitState(id, "CLOSED");

        JsonNode step = desk.step(id, "whatsapp.receive");
        assertThat(step.get("outcome").asString()).isEqualTo("SKIPPED");
        assertThat(step.get("reasonCode").asString()).isEqualTo(outcome);
        assertThat(counter.chats(id).get("outcomes").get(0).get("note").asString())
                .isEqualTo(NOTE);
        Stranger stranger = new Stranger(folder, key.trusted());
        Path evidence = stranger.unpack(counter.download(Desk.HR, "hr", "/api/leavers/" + id + "/evidence"));
        stranger.acceptsAsSound(evidence);
        assertThat(Stranger.text(evidence)).contains("CHAT_OUTCOME", outcome, NOTE);
        assertThat(Desk.problem(say(id, "whatsapp", outcome).expectStatus().isEqualTo(409)))
                .isEqualTo("case-takes-no-chats");
    }

    @Test
    void a_truncated_export_still_counts_and_the_doubt_stands_beside_it() {
        UUID id = desk.start(Desk.inAMonth(world.person("Truncated")));
        JsonNode receipt = Desk.json(
                counter.upload(id, Counter.bytes(Counter.CHAT)).expectStatus().isAccepted());
        desk.post(
                        Desk.HR,
                        "hr",
                        "/api/leavers/" + id + "/chats/outcomes",
                        Map.of(
                                "source",
                                "whatsapp",
                                "outcome",
                                "POSSIBLY_TRUNCATED",
                                "chat",
                                receipt.get("receipt").asString(),
                                "note",
                                NOTE))
                .expectStatus()
                .isCreated();
        JsonNode chats = counter.chats(id);
        assertThat(chats.get("asked").get(0).get("state").asString()).isEqualTo("SEALED");
        assertThat(chats.get("outcomes").get(0).get("chat").asString())
                .isEqualTo(receipt.get("receipt").asString());
    }

    @Test
    void a_case_waits_for_the_messengers_that_it_asks_for_and_for_no_other() {
        Map<String, Object> request = Desk.dueNow(world.person("Asked For"));
        String soon = Instant.now().plusSeconds(600).toString();
        request.put(
                "chats",
                Map.of("sources", List.of(Map.of("source", "telegram", "dueBy", soon), Map.of("source", "sms"))));
        UUID id = desk.start(request);
        desk.approveWhole(id);
        desk.await(id, leaver -> desk.outcome(id, "whatsapp.receive").equals("SKIPPED"));
        assertThat(desk.step(id, "whatsapp.receive").get("reasonCode").asString())
                .isEqualTo("NOT_ASKED_FOR");
        assertThat(counter.chats(id).get("asked").findValuesAsString("state")).containsExactly("AWAITED", "AWAITED");
        say(id, "telegram", "DECLINED").expectStatus().isCreated();
        assertThat(counter.chats(id).get("asked").findValuesAsString("state")).containsExactly("DECLINED", "AWAITED");
        say(id, "sms", "EXPORT_BLOCKED").expectStatus().isCreated();
        desk.awaitState(id, "CLOSED");
        assertThat(desk.step(id, "chats.receive").get("detail").asString())
                .contains("Telegram: DECLINED", "SMS: EXPORT_BLOCKED");
    }

    @Test
    void what_nobody_could_hand_over_is_not_asked_for_and_unknown_outcomes_are_not_recorded() {
        Map<String, Object> request = Desk.inAMonth(world.person("Bad Asking"));
        request.put("chats", Map.of("sources", List.of(Map.of("source", "teams"))));
        desk.post(Desk.HR, "hr", "/api/leavers", request).expectStatus().isBadRequest();
        UUID id = desk.start(Desk.inAMonth(world.person("Good Asking")));
        say(id, "whatsapp", "LOST").expectStatus().isBadRequest();
        assertThat(Desk.problem(say(id, "pigeon", "DECLINED"))).isEqualTo("unknown-source");
    }

    private ResponseSpec say(UUID id, String source, String outcome) {
        return desk.post(
                Desk.HR,
                "hr",
                "/api/leavers/" + id + "/chats/outcomes",
                Map.of("source", source, "outcome", outcome, "note", NOTE));
    }
}
