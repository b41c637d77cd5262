package io.lastday.offboarding.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The twelve playbooks that every firm has, and what each means for a case. */
@CoreTest
class ShippedPlaybooksTest {

    private static final FirmId FIRM = new FirmId("harbour-finch");

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private Playbooks playbooks;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
        world.headcount(100_000);
    }

    @AfterEach
    void restoreHeadcount() {
        world.headcount(250);
    }

    private Playbook playbook(String name) {
        return playbooks.newest(FIRM, name).orElseThrow();
    }

    private static Map<String, Object> request(Map<String, Object> base, String playbook, Object... more) {
        Map<String, Object> request = new HashMap<>(base);
        request.put("playbook", playbook);
        for (int i = 0; i < more.length; i += 2) {
            request.put((String) more[i], more[i + 1]);
        }
        return request;
    }

    /** Completes whatever a person is asked for, until the case is closed. */
    private JsonNode closed(UUID id) {
        for (int tasks = 0; tasks < 10; tasks++) {
            JsonNode looked = desk.await(
                    id,
                    leaver -> Set.of("CLOSED", "NEEDS_HUMAN")
                            .contains(leaver.get("state").asString()));
            if (looked.get("state").asString().equals("CLOSED")) {
                return looked;
            }
            for (JsonNode phase : looked.get("phases")) {
                for (JsonNode step : phase.get("steps")) {
                    if (step.get("outcome").asString("").equals("NEEDS_HUMAN")) {
                        desk.clear(id, step.get("id").asString(), "completion");
                    }
                }
            }
        }
        throw new AssertionError("still open");
    }

    @Test
    void twelve_are_shipped_each_with_a_purpose_and_a_neutral_name() {
        List<Playbook> all = playbooks.all(FIRM).stream()
                .filter(each -> each.owner() == null)
                .toList();

        assertThat(all)
                .extracting(Playbook::name)
                .containsExactly(
                        "absence",
                        "agency",
                        "contractor",
                        "data-only",
                        "death",
                        "guest",
                        "mover",
                        "privileged",
                        "standard",
                        "suspension",
                        "transfer",
                        "urgent");
        assertThat(all).allSatisfy(each -> {
            assertThat(each.terms().purpose()).isNotBlank();
            assertThat(each.terms().neutral())
                    .isIn("Account closure", "Account pause", "Role change", "Record keeping")
                    .doesNotContainIgnoringCase(each.name());
        });
    }

    @Test
    void older_versions_stay_for_the_cases_that_pinned_them() {
        for (int version = 1; version <= 5; version++) {
            assertThat(playbooks.pinned(FIRM, "standard", version).steps())
                    .doesNotContain(new StepId("lastday.devices"));
        }
        for (String name : List.of("urgent", "privileged", "contractor", "agency", "death", "transfer")) {
            assertThat(playbooks.pinned(FIRM, name, 2).steps()).doesNotContain(new StepId("lastday.devices"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "urgent", "privileged", "contractor", "agency", "death", "transfer"})
    void whoever_leaves_for_good_loses_everything_in_order(String name) {
        List<StepId> steps = playbook(name).steps();

        assertThat(steps)
                .containsSubsequence(
                        new StepId("lastday.guard-rails"),
                        new StepId("entra.disable"),
                        new StepId("lastday.approval"),
                        new StepId("teams.export"),
                        new StepId("exchange.mailbox"),
                        new StepId("entra.groups"),
                        new StepId("entra.licences"),
                        new StepId("entra.auth-methods"),
                        new StepId("entra.verify"),
                        new StepId("lastday.devices"),
                        new StepId("evidence.seal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspension", "absence"})
    void what_comes_back_needs_a_review_date_and_a_contact(String name) {
        assertThat(playbook(name).phases())
                .extracting(Playbook.PhasePlan::phase)
                .doesNotContain(Phase.REVOKE, Phase.DEVICES);
        PersonId person = world.person("Back Soon");
        Map<String, Object> bare = request(Desk.dueNow(person), name);

        JsonNode problem = Desk.json(
                desk.post(Desk.HR, "hr", "/api/leavers", bare).expectStatus().isEqualTo(422));

        assertThat(problem.get("missing").toString()).contains("reviewDate").contains("contact");
        UUID id = desk.approved(request(
                bare,
                name,
                "reviewDate",
                LocalDate.now(Desk.LONDON).plusDays(60).toString(),
                "contact",
                "People team"));
        JsonNode ended = desk.awaitState(id, "CLOSED");
        assertThat(ended.get("containedAt").isNull()).isFalse();
    }

    @Test
    void the_name_outside_hr_is_neutral() {
        UUID id = desk.start(request(
                Desk.inAMonth(world.person("Long Away")),
                "absence",
                "reviewDate",
                LocalDate.now(Desk.LONDON).plusDays(90).toString(),
                "contact",
                "People team"));

        assertThat(desk.look(id).get("playbook").asString()).isEqualTo("absence");
        JsonNode forIt = Desk.json(
                desk.get(Desk.IT, "it", "/api/leavers/" + id).expectStatus().isOk());
        assertThat(forIt.get("playbook").asString()).isEqualTo("Account pause");
        assertThat(forIt.toString()).doesNotContain("absence");
    }

    @Test
    void somebody_is_called_when_the_review_date_has_come() {
        UUID id = desk.approved(request(
                Desk.dueNow(world.person("To Be Reviewed")),
                "suspension",
                "reviewDate",
                LocalDate.now(Desk.LONDON).plusDays(14).toString(),
                "contact",
                "People team"));
        assertThat(desk.awaitState(id, "CLOSED").get("alarms")).isEmpty();

        jdbc.sql("update leaver_case set involved = jsonb_set(involved, '{reviewDate}', to_jsonb(current_date::text))"
                        + " where id = ?")
                .param(id)
                .update();

        desk.await(id, leaver -> leaver.get("alarms").toString().contains("REVIEW_DUE"));
    }

    @Test
    void the_dead_get_no_messages_and_somebody_speaks_with_the_family() {
        Map<String, Object> request = request(Desk.dueNow(world.person("Much Missed")), "death");
        assertThat(Desk.problem(desk.post(Desk.HR, "hr", "/api/leavers", request)))
                .isEqualTo("playbook-asks-more");

        UUID id = desk.approved(request(request, "death", "nextOfKin", "a sister, by telephone"));
        JsonNode ended = closed(id);

        assertThat(ended.findValuesAsString("id"))
                .contains("human.contact")
                .doesNotContain("whatsapp.receive", "chats.receive");
    }

    @Test
    void an_administrators_departure_needs_two_approvers_whoever_it_is() {
        UUID id = desk.start(request(Desk.inAMonth(world.person("Keeps Keys")), "privileged"));

        assertThat(desk.look(id).get("approvalsNeeded").asInt()).isEqualTo(2);
        JsonNode plan = Desk.json(desk.get(Desk.HR, "hr", "/api/leavers/" + id + "/plan")
                .expectStatus()
                .isOk());
        assertThat(plan.get("warnings").findValuesAsString("code")).contains("PLAYBOOK_ASKS_TWO");
    }

    @Test
    void urgent_contains_at_the_approval_whatever_the_date() {
        UUID id = desk.approved(request(Desk.inAMonth(world.person("Out Today")), "urgent"));

        desk.await(id, leaver -> !leaver.get("containedAt").isNull());
    }

    @Test
    void data_are_kept_at_once_and_nobody_is_contained() {
        UUID id = desk.approved(request(Desk.inAMonth(world.person("In Dispute")), "data-only"));
        JsonNode ended = desk.awaitState(id, "CLOSED");

        assertThat(ended.get("containedAt").isNull()).isTrue();
        assertThat(ended.get("alarms")).isEmpty();
        assertThat(ended.findValuesAsString("id")).contains("teams.export").doesNotContain("entra.disable");
        assertThat(Desk.problem(
                        desk.post(Desk.HR, "hr", "/api/leavers/" + id + "/cancellation", Map.of("reason", "too late"))))
                .isEqualTo("wrong-state");
    }

    @Test
    void where_access_stays_nothing_can_be_contained_in_a_hurry() {
        PersonId model = world.person("Does It Already");
        UUID id = desk.start(request(Desk.inAMonth(world.person("Moves On")), "mover", "newRole", model.toString()));

        assertThat(Desk.problem(desk.post(Desk.HR, "hr", "/api/leavers/" + id + "/urgency", Map.of("reason", "now"))))
                .isIn("wrong-state", "fresh-login-needed");
    }

    @Test
    void a_mover_needs_a_model_and_goes_on_working() {
        PersonId mover = world.person("Changes Desk");
        assertThat(Desk.problem(desk.post(
                        Desk.HR, "hr", "/api/leavers", request(Desk.dueNow(mover), "mover", "newRole", "a name"))))
                .isEqualTo("playbook-asks-more");

        UUID id = desk.approved(request(
                Desk.dueNow(mover),
                "mover",
                "newRole",
                world.person("Model Of Role").toString()));
        JsonNode ended = desk.awaitState(id, "CLOSED");

        assertThat(ended.get("containedAt").isNull()).isTrue();
        assertThat(ended.findValuesAsString("id")).contains("entra.groups").doesNotContain("entra.disable");
        desk.get(mover.toString(), "it", "/api/leavers").expectStatus().isOk();
    }

    @Test
    void the_last_administrators_data_may_be_kept_although_they_may_not_leave() {
        PersonId last = world.person("Last Of All");
        world.privilege(last, new Privilege(List.of("Global Administrator"), true, Set.of(), false, null));

        assertThat(Desk.problem(desk.post(Desk.HR, "hr", "/api/leavers", Desk.dueNow(last))))
                .isEqualTo("last-global-administrator");
        desk.post(Desk.HR, "hr", "/api/leavers", request(Desk.dueNow(last), "data-only"))
                .expectStatus()
                .isCreated();
    }
}
