package io.lastday.offboarding.playbook;

import static io.lastday.offboarding.playbook.ModellerFiles.drawnWith;
import static io.lastday.offboarding.playbook.PlaybookDesk.ADMIN;
import static io.lastday.offboarding.playbook.PlaybookDesk.OTHER_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedSteps;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A playbook of the firm's own, from a modeller's file to a closed case. */
@CoreTest
class OwnPlaybookTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private ScriptedSteps steps;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private PlaybookDesk playbooks;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
        playbooks = new PlaybookDesk(desk);
    }

    private ResponseSpec upload(String name, String bpmn) {
        return playbooks.upload(name, bpmn, null);
    }

    private String uploaded(String name, String modeller) {
        return playbooks.uploaded(name, modeller);
    }

    private ResponseSpec dryRun(String draft, PersonId person) {
        return playbooks.dryRun(draft, person, null);
    }

    private ResponseSpec approve(String draft, String by) {
        return playbooks.approve(draft, by, null);
    }

    private void letIn(String name, String modeller) {
        playbooks.letIn(name, modeller, world.person("Tried On"));
    }

    private Map<String, Object> dueNow(PersonId person, String playbook) {
        Map<String, Object> request = new HashMap<>(Desk.dueNow(person));
        request.put("playbook", playbook);
        return request;
    }

    @Test
    void a_playbook_from_a_modeller_runs_once_two_people_let_it_in() {
        letIn("our-sales", "bpmn-io");

        UUID id = desk.approved(dueNow(world.person("Sold Well"), "our-sales"));
        JsonNode closed = closedAfterTheTask(id);

        assertThat(closed.get("playbook").asString()).isEqualTo("our-sales");
        assertThat(closed.get("version").asInt()).isEqualTo(1);
        assertThat(closed.get("containedAt").isNull()).isFalse();
        assertThat(desk.step(id, "human.collect-the-car-keys").get("title").asString())
                .isEqualTo("Collect the car keys");
        assertThat(steps.named("entra.disable").calls(id)).hasSize(1);
        assertThat(steps.named("keycloak.offline-sessions").calls(id)).hasSize(1);
    }

    @Test
    void a_new_version_is_for_new_cases_and_a_begun_one_keeps_its_own() {
        letIn("our-versions", "camunda-7");
        UUID first = desk.start(dueNow(world.person("Began Early"), "our-versions"));
        letIn("our-versions", "camunda-8");
        UUID second = desk.start(dueNow(world.person("Began Late"), "our-versions"));

        assertThat(desk.look(first).get("version").asInt()).isEqualTo(1);
        assertThat(desk.look(second).get("version").asInt()).isEqualTo(2);
        desk.approveWhole(first);
        closedAfterTheTask(first);
    }

    /** The playbook asks somebody for the car keys. */
    private JsonNode closedAfterTheTask(UUID id) {
        desk.await(id, leaver -> desk.outcome(id, "human.collect-the-car-keys").equals("NEEDS_HUMAN"));
        desk.clear(id, "human.collect-the-car-keys", "completion")
                .expectStatus()
                .isOk();
        return desk.awaitState(id, "CLOSED");
    }

    @Test
    void a_draft_cannot_be_run_before_it_is_approved() {
        uploaded("our-draft", "signavio");

        assertThat(Desk.problem(
                        desk.post(Desk.HR, "hr", "/api/leavers", dueNow(world.person("Too Early"), "our-draft"))))
                .isEqualTo("unknown-playbook");
    }

    @Test
    void nobody_lets_their_own_playbook_in_and_nobody_an_untried_one() {
        String draft = uploaded("our-own", "bpmn-io");

        assertThat(Desk.problem(approve(draft, OTHER_ADMIN))).isEqualTo("draft-not-tried");
        dryRun(draft, world.person("Tried First")).expectStatus().isOk();
        assertThat(Desk.problem(approve(draft, ADMIN))).isEqualTo("own-upload");
        approve(draft, OTHER_ADMIN).expectStatus().isOk();
        assertThat(Desk.problem(approve(draft, OTHER_ADMIN))).isEqualTo("draft-decided");
    }

    @Test
    void a_dry_run_gives_the_plan_and_writes_nothing() {
        String draft = uploaded("our-dry", "signavio");
        long cases = count("leaver_case");
        long custody = count("custody_log");

        JsonNode plan = Desk.json(
                dryRun(draft, world.person("Only Looked At")).expectStatus().isOk());

        assertThat(plan.findValuesAsString("step"))
                .contains("entra.disable", "human.collect-the-car-keys", "evidence.seal");
        assertThat(plan.get("person").get("displayName").asString()).isEqualTo("Only Looked At");
        assertThat(count("leaver_case")).isEqualTo(cases);
        assertThat(count("custody_log")).isEqualTo(custody);
        assertThat(steps.all())
                .allMatch(step -> step.calls(UUID.fromString(draft)).isEmpty());
    }

    @Test
    void a_refused_file_says_where_and_leaves_nothing_behind() {
        long drafts = count("playbook_draft");
        String bpmn = drawnWith("camunda-7")
                .replace(
                        "<bpmn:serviceTask id=\"entra.disable\"",
                        "<bpmn:serviceTask camunda:expression=\"${x}\" id=\"entra.disable\"");

        JsonNode problem = Desk.json(upload("our-refused", bpmn).expectStatus().isEqualTo(422));

        JsonNode finding = problem.get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("FOREIGN_NAMESPACE");
        assertThat(finding.get("element").asString()).isEqualTo("entra.disable");
        assertThat(bpmn.lines().toList().get(finding.get("line").asInt() - 1)).contains("camunda:expression");
        assertThat(count("playbook_draft")).isEqualTo(drafts);
    }

    @Test
    void a_name_is_the_firms_own() {
        assertThat(Desk.problem(upload("standard", drawnWith("bpmn-io")))).isEqualTo("playbook-name-unfit");
        assertThat(Desk.problem(upload("drafts", drawnWith("bpmn-io")))).isEqualTo("playbook-name-unfit");
    }

    @Test
    void the_picture_of_a_draft_is_read_as_the_same_playbook_again() {
        String draft = uploaded("our-picture", "signavio");

        byte[] picture = desk.get(ADMIN, "admin", "/api/playbooks/drafts/" + draft + "/bpmn")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();

        upload("our-picture", new String(Objects.requireNonNull(picture), StandardCharsets.UTF_8))
                .expectStatus()
                .isCreated();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
