package io.lastday.offboarding.playbook;

import static io.lastday.offboarding.playbook.PlaybookDesk.ADMIN;
import static io.lastday.offboarding.playbook.PlaybookDesk.OTHER_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A playbook of the firm's own goes out of force as it came: by two people, and without hurting what runs. */
@CoreTest
class RetiredPlaybookTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private Playbooks playbooks;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private PlaybookDesk owners;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
        owners = new PlaybookDesk(desk);
    }

    private ResponseSpec ask(String draft, String by) {
        return owners.post(by, draft, "retirement", null, Map.of("reason", "nobody works the yard any more"));
    }

    private ResponseSpec answer(String draft, String by, String decision) {
        return owners.post(
                by, draft, "retirement/approval", null, Map.of("decision", decision, "comment", "seen in the log"));
    }

    private void retired(String draft) {
        ask(draft, ADMIN).expectStatus().isOk();
        answer(draft, OTHER_ADMIN, "APPROVE").expectStatus().isOk();
    }

    private String letIn(String name) {
        return owners.letIn(name, "bpmn-io", world.person("Tried For Retirement"));
    }

    private Map<String, Object> dueNow(PersonId person, String playbook) {
        Map<String, Object> request = new HashMap<>(Desk.dueNow(person));
        request.put("playbook", playbook);
        return request;
    }

    private String started(String playbook) {
        return Desk.problem(desk.post(Desk.HR, "hr", "/api/leavers", dueNow(world.person("Leaves Later"), playbook)));
    }

    private boolean isOffered(String name) {
        return Desk.json(
                        desk.get(Desk.HR, "hr", "/api/playbooks").expectStatus().isOk())
                .get("items")
                .findValuesAsString("name")
                .contains(name);
    }

    @Test
    void new_leavers_are_not_offered_it_and_a_begun_case_runs_to_its_end() {
        String draft = letIn("our-yard");
        UUID begun = desk.start(dueNow(world.person("Began Before"), "our-yard"));

        retired(draft);

        assertThat(isOffered("our-yard")).isFalse();
        assertThat(started("our-yard")).isEqualTo("unknown-playbook");
        desk.get(Desk.HR, "hr", "/api/playbooks/our-yard").expectStatus().isNotFound();
        desk.get(Desk.HR, "hr", "/api/playbooks/our-yard?version=1")
                .expectStatus()
                .isOk();
        // what an engine deploys when it starts
        assertThat(playbooks.everyVersion()).extracting(Playbook::name).contains("our-yard");

        desk.approveWhole(begun);
        desk.await(
                begun,
                leaver -> desk.outcome(begun, "human.collect-the-car-keys").equals("NEEDS_HUMAN"));
        desk.clear(begun, "human.collect-the-car-keys", "completion")
                .expectStatus()
                .isOk();
        assertThat(desk.awaitState(begun, "CLOSED").get("playbook").asString()).isEqualTo("our-yard");
    }

    @Test
    void one_person_alone_retires_nothing() {
        String draft = letIn("our-own-end");

        assertThat(Desk.problem(answer(draft, OTHER_ADMIN, "APPROVE"))).isEqualTo("no-retirement-asked");
        JsonNode asked = Desk.json(ask(draft, ADMIN).expectStatus().isOk());
        assertThat(asked.get("state").asString()).isEqualTo("APPROVED");
        assertThat(asked.at("/retirement/askedBy").asString()).isEqualTo(ADMIN);
        assertThat(Desk.problem(answer(draft, ADMIN, "APPROVE"))).isEqualTo("own-retirement");
        assertThat(Desk.problem(ask(draft, OTHER_ADMIN))).isEqualTo("retirement-asked");
        assertThat(isOffered("our-own-end")).isTrue();

        JsonNode agreed =
                Desk.json(answer(draft, OTHER_ADMIN, "APPROVE").expectStatus().isOk());

        assertThat(agreed.get("state").asString()).isEqualTo("RETIRED");
        assertThat(agreed.at("/retirement/agreedBy").asString()).isEqualTo(OTHER_ADMIN);
        assertThat(Desk.problem(answer(draft, ADMIN, "REJECT"))).isEqualTo("no-retirement-asked");
        assertThat(Desk.problem(ask(draft, ADMIN))).isEqualTo("playbook-not-in-force");
    }

    @Test
    void what_is_kept_stays_in_force_and_may_be_asked_for_again() {
        String draft = letIn("our-kept");
        ask(draft, ADMIN).expectStatus().isOk();

        JsonNode kept = Desk.json(answer(draft, ADMIN, "REJECT").expectStatus().isOk());

        assertThat(kept.get("retirement").isNull()).isTrue();
        assertThat(isOffered("our-kept")).isTrue();
        ask(draft, OTHER_ADMIN).expectStatus().isOk();
        assertThat(jdbc.sql("select type from playbook_event where draft = ?::uuid order by id")
                        .params(draft)
                        .query(String.class)
                        .list())
                .endsWith("RETIREMENT_ASKED", "RETIREMENT_REJECTED", "RETIREMENT_ASKED");
    }

    @Test
    void an_older_version_does_not_come_back_and_a_new_one_brings_the_name_back() {
        String first = letIn("our-twice");
        String second = letIn("our-twice");
        assertThat(Desk.problem(ask(first, ADMIN))).isEqualTo("playbook-not-in-force");

        retired(second);
        assertThat(isOffered("our-twice")).isFalse();

        letIn("our-twice");
        assertThat(playbooks.newest(new FirmId("harbour-finch"), "our-twice"))
                .hasValueSatisfying(newest -> assertThat(newest.version()).isEqualTo(3));
    }

    @Test
    void a_draft_and_a_shipped_playbook_cannot_be_retired() {
        String draft = owners.uploaded("our-undecided", "bpmn-io");

        assertThat(Desk.problem(ask(draft, ADMIN))).isEqualTo("playbook-not-in-force");
        assertThat(Desk.problem(ask("00000000-0000-4000-8000-00000000000b", ADMIN)))
                .isEqualTo("no-such-playbook");
    }
}
