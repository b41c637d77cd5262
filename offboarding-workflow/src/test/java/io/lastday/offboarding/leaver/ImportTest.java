package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.testing.Desk.APPROVER;
import static io.lastday.offboarding.testing.Desk.HR;
import static io.lastday.offboarding.testing.Desk.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedStep;
import io.lastday.offboarding.testing.ScriptedSteps;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Many leavers from one sheet, over HTTP, on the real engine. */
@CoreTest
class ImportTest {

    private static final String COLUMNS = "person,name,lastWorkingDay,accessEnds,zone,reason,urgent\n";

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private ScriptedSteps steps;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private SheetDesk sheets;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
        sheets = new SheetDesk(desk);
        world.headcount(100_000);
    }

    @AfterEach
    void restoreHeadcount() {
        world.headcount(250);
    }

    private static String line(PersonId person, String name) {
        return person + "," + name + ",2099-01-30,,Europe/London,Redundancy,\n";
    }

    private static String due(PersonId person) {
        return person + ",,2026-01-30,,Europe/London,Redundancy,true\n";
    }

    private static String csv(List<PersonId> people, Function<PersonId, String> line) {
        return COLUMNS + people.stream().map(line).collect(Collectors.joining());
    }

    private List<PersonId> people(String name, int number) {
        List<PersonId> people = new ArrayList<>();
        for (int each = 0; each < number; each++) {
            people.add(world.person(name + " " + each));
        }
        return people;
    }

    private static List<UUID> cases(JsonNode sheet) {
        List<UUID> ids = new ArrayList<>();
        sheet.get("rows")
                .forEach(row -> ids.add(UUID.fromString(row.get("caseId").asString())));
        return ids;
    }

    private int open(List<PersonId> people) {
        return jdbc.sql("select count(*) from leaver_case where person = any (?)")
                .param(people.stream().map(PersonId::toString).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    @Test
    void a_dry_run_names_everybody_and_every_fault_by_its_line_and_writes_nothing() {
        List<PersonId> people = people("Tried Person", 4);
        String csv = COLUMNS
                + line(people.get(0), "Tried Person 0")
                + line(people.get(1), "Somebody Else")
                + line(new PersonId.Entra("nobody-here"), "")
                + line(people.get(0), "")
                + people.get(2) + ",,30/01/2099,,Europe/London,Redundancy,\n"
                + people.get(3) + ",,2020-01-30,,Europe/London,Redundancy,\n";

        JsonNode tried = sheets.tried(csv);

        assertThat(tried.get("state").asString()).isEqualTo("DRY_RUN");
        List<String> problems = new ArrayList<>();
        tried.get("problems")
                .forEach(problem -> problems.add(
                        problem.get("line").asInt() + " " + problem.get("field").asString("-")));
        assertThat(problems).containsExactly("3 -", "4 -", "5 person", "6 lastWorkingDay", "7 -");
        assertThat(tried.get("rows").get(0).get("displayName").asString()).isEqualTo("Tried Person 0");
        assertThat(tried.get("rows").get(0).get("department").asString()).isEqualTo("Sales");
        assertThat(open(people)).isZero();
    }

    @Test
    void a_dry_run_names_whoever_cannot_take_over() {
        PersonId leaver = world.person("Tried With Successor");
        JsonNode tried = sheets.tried("person,lastWorkingDay,zone,reason,successor\n" + leaver
                + ",2099-01-30,Europe/London,Redundancy," + leaver + "\n");

        assertThat(tried.get("problems").size()).isEqualTo(1);
        assertThat(tried.get("problems").get(0).get("what").asString()).contains("successor is the leaver");
    }

    @Test
    void outside_hr_a_sheet_does_not_tell_why_somebody_leaves() throws Exception {
        UUID id = sheets.started("person,lastWorkingDay,zone,reason,playbook,nextOfKin\n"
                + world.person("Sheet Death") + ",2099-01-30,Europe/London,Death,death,A sister\n"
                + world.person("Sheet Refused") + ",2099-01-30,Europe/London,Death,death,\n");
        JsonNode hr = sheets.awaitState(id, "AWAITING_APPROVAL");
        JsonNode approver = Desk.json(desk.get(APPROVER, "approver", "/api/leavers/imports/" + id)
                .expectStatus()
                .isOk());

        assertThat(hr.toString()).contains("\"death\"").contains("nextOfKin");
        assertThat(approver.toString())
                .contains("\"playbook\":\"Account closure\"")
                .contains("This line was not started")
                .doesNotContainIgnoringCase("\"death\"")
                .doesNotContain("nextOfKin");
    }

    @Test
    void two_administrators_on_one_sheet_who_only_have_each_other_are_both_refused() {
        PersonId one = world.person("Sheet Administrator One");
        PersonId two = world.person("Sheet Administrator Two");
        world.privilege(one, new Privilege(List.of("Global Administrator"), true, Set.of(two), false, null));
        world.privilege(two, new Privilege(List.of("Global Administrator"), true, Set.of(one), false, null));

        JsonNode tried = sheets.tried(COLUMNS + line(one, "") + line(two, ""));

        assertThat(tried.get("problems").size()).isEqualTo(2);
        assertThat(tried.get("problems").get(0).get("what").asString()).contains("Nobody else could administer");
    }

    @Test
    void more_people_than_leave_on_a_usual_day_need_two_approvers_for_the_whole_sheet() throws Exception {
        List<PersonId> people = people("Many At Once", 6);
        String csv = csv(people, person -> line(person, ""));
        assertThat(sheets.tried(csv).get("approvalsNeeded").asInt()).isEqualTo(2);
        UUID id = sheets.started(csv);
        sheets.awaitState(id, "AWAITING_APPROVAL");
        assertThat(Desk.problem(sheets.decide(id, HR, "APPROVE"))).isEqualTo("own-request");
        sheets.decide(id, APPROVER, "APPROVE").expectStatus().isOk();
        assertThat(Desk.problem(sheets.decide(id, APPROVER, "APPROVE"))).isEqualTo("already-decided");
        assertThat(sheets.sheet(id).get("state").asString()).isEqualTo("AWAITING_APPROVAL");
        sheets.decide(id, SECOND, "APPROVE").expectStatus().isOk();

        JsonNode running = sheets.awaitState(id, "RUNNING");
        for (UUID leaver : cases(running)) {
            assertThat(desk.state(leaver)).isEqualTo("SCHEDULED");
            assertThat(desk.look(leaver).get("approvals").size()).isEqualTo(2);
        }
    }

    @Test
    void a_rejected_sheet_ends_every_case_and_takes_nothing() throws Exception {
        List<PersonId> people = people("Rejected Sheet", 3);
        String csv = csv(people, person -> line(person, ""));
        UUID id = sheets.started(csv);
        List<UUID> cases = cases(sheets.awaitState(id, "AWAITING_APPROVAL"));

        sheets.decide(id, APPROVER, "REJECT").expectStatus().isOk();

        for (UUID leaver : cases) {
            desk.awaitState(leaver, "CANCELLED");
        }
        assertThat(sheets.sheet(id).get("state").asString()).isEqualTo("REJECTED");
    }

    @Test
    void the_same_sheet_sent_twice_with_one_key_is_one_sheet_and_a_second_one_finds_the_cases() throws Exception {
        List<PersonId> people = people("Sent Twice", 2);
        String csv = csv(people, person -> line(person, ""));
        String key = "key-" + UUID.randomUUID();

        String first = Desk.json(sheets.send(csv, false, key)).get("id").asString();
        assertThat(Desk.json(sheets.send(csv, false, key)).get("id").asString()).isEqualTo(first);
        sheets.awaitState(UUID.fromString(first), "AWAITING_APPROVAL");
        JsonNode again = sheets.awaitState(sheets.started(csv), "FAILED");

        assertThat(open(people)).isEqualTo(2);
        assertThat(again.get("failed").asInt()).isEqualTo(2);
    }

    @Test
    void whoever_stands_on_a_sheet_does_not_know_of_it() throws Exception {
        PersonId approver = world.person("Leaving Approver");
        UUID id = sheets.started(COLUMNS + line(approver, ""));
        sheets.awaitState(id, "AWAITING_APPROVAL");

        desk.get(approver.toString(), "approver", "/api/leavers/imports/" + id)
                .expectStatus()
                .isNotFound();
        assertThat(Desk.json(desk.get(approver.toString(), "approver", "/api/leavers/imports"))
                        .toString())
                .doesNotContain(id.toString());
        assertThat(Desk.json(desk.get(APPROVER, "approver", "/api/leavers/imports"))
                        .toString())
                .contains(id.toString());
    }

    @Test
    void everybody_is_contained_before_anything_else_happens_to_anybody() throws Exception {
        List<PersonId> people = people("Contained First", 4);
        String csv = csv(people, ImportTest::due);
        UUID id = sheets.started(csv);
        List<UUID> cases = cases(sheets.awaitState(id, "AWAITING_APPROVAL"));
        UUID slow = cases.getLast();
        AtomicBoolean held = new AtomicBoolean(true);
        steps.named("keycloak.disable")
                .does(
                        slow,
                        context -> held.get()
                                ? new StepResult.Waiting(context.now().plusMillis(300), "HELD", "held", null)
                                : ScriptedStep.done(context));

        sheets.approveWhole(id);
        sheets.await(id, sheet -> sheet.get("contained").asInt() == 3);
        Thread.sleep(1_000);
        for (UUID leaver : cases) {
            assertThat(steps.named("teams.export").calls(leaver)).isEmpty();
        }
        held.set(false);

        sheets.awaitState(id, "DONE");
        for (UUID leaver : cases) {
            desk.awaitState(leaver, "CLOSED");
        }
    }

    @Test
    void somebody_whose_containment_needs_a_person_holds_up_nobody() throws Exception {
        List<PersonId> people = people("Needs A Person", 2);
        UUID id = sheets.started(COLUMNS + due(people.get(0)) + due(people.get(1)));
        List<UUID> cases = cases(sheets.awaitState(id, "AWAITING_APPROVAL"));
        steps.named("keycloak.disable")
                .does(cases.getFirst(), context -> new Outcome.NeedsHuman(new ReasonCode("NEEDS_ROLE"), "Refused."));

        sheets.approveWhole(id);

        desk.awaitState(cases.getLast(), "CLOSED");
        desk.awaitState(cases.getFirst(), "NEEDS_HUMAN");
    }
}
