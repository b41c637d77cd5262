package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.testing.Desk.APPROVER;
import static io.lastday.offboarding.testing.Desk.HR;
import static io.lastday.offboarding.testing.Desk.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Starting a case over HTTP: who may be offboarded, and that a refusal leaves nothing behind. */
@CoreTest
class StartLeaverTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

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

    private long cases() {
        return jdbc.sql("select count(*) from leaver_case").query(Long.class).single();
    }

    private void refused(Map<String, Object> request, int status, String problem) {
        long before = cases();
        JsonNode answer = Desk.json(
                desk.post(HR, "hr", "/api/leavers", request).expectStatus().isEqualTo(status));
        assertThat(answer.get("type").asString()).isEqualTo("urn:lastday:problem:" + problem);
        assertThat(answer.get("detail").asString()).isNotBlank();
        assertThat(cases()).as("nothing half-made").isEqualTo(before);
    }

    @Test
    void an_unknown_person_is_refused() {
        refused(Desk.inAMonth(new PersonId.Entra("nobody")), 422, "unknown-person");
    }

    @Test
    void an_ambiguous_person_is_refused_with_the_candidates() {
        refused(Desk.inAMonth(world.person("Ambiguous Person")), 422, "ambiguous-person");
    }

    @ParameterizedTest
    @CsvSource({
        "playbook, gentle, 422, unknown-playbook",
        "zone, Europe/Atlantis, 422, unknown-zone",
        "employmentEnds, 2020-01-01, 422, dates-contradict",
        "lastWorkingDay, yesterday, 400, invalid-request",
        "person, mailto:somebody, 400, invalid-request",
        "reason, '', 400, invalid-request",
        "surprise, field, 400, invalid-request",
    })
    void a_request_that_says_something_wrong_is_told_what(String field, String value, int status, String problem) {
        Map<String, Object> request = Desk.inAMonth(world.person("Field " + field));
        request.put(field, value);

        refused(request, status, problem);
    }

    @Test
    void a_last_day_in_the_past_needs_urgent() {
        Map<String, Object> request = Desk.inAMonth(world.person("Past Leaver"));
        request.put("lastWorkingDay", "2026-01-02");
        request.put("accessEnds", "2026-01-02T17:00:00");
        refused(request, 422, "date-in-past");

        request.put("urgent", true);
        assertThat(desk.start(request)).isNotNull();
    }

    @Test
    void nobody_offboards_themselves() {
        refused(
                Desk.inAMonth(world.person("HR Herself", new PersonId.Entra(HR.substring("entra:".length())))),
                403,
                "own-account");
    }

    @Test
    void the_last_global_administrator_and_break_glass_are_refused() {
        PersonId last = world.person("Last Administrator");
        world.privilege(last, new Privilege(List.of("Global Administrator"), true, Set.of(), false, null));
        PersonId glass = world.person("Break Glass");
        world.privilege(glass, new Privilege(List.of(), false, Set.of(), true, null));

        refused(Desk.inAMonth(last), 409, "last-global-administrator");
        refused(Desk.inAMonth(glass), 409, "break-glass");
    }

    @Test
    void an_open_case_is_not_started_twice() {
        PersonId person = world.person("Twice Started");
        desk.start(Desk.inAMonth(person));

        refused(Desk.inAMonth(person), 409, "case-exists");
    }

    @Test
    void two_cases_at_once_for_the_last_two_administrators_have_one_winner() throws Exception {
        for (int round = 0; round < 5; round++) {
            PersonId one = world.person("Administrator One " + round);
            PersonId two = world.person("Administrator Two " + round);
            world.privilege(one, new Privilege(List.of("Global Administrator"), true, Set.of(two), false, null));
            world.privilege(two, new Privilege(List.of("Global Administrator"), true, Set.of(one), false, null));

            List<Integer> statuses = atOnce(List.of(Desk.inAMonth(one), Desk.inAMonth(two)));

            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void a_privileged_leaver_needs_two_approvers_and_nobody_approves_their_own_request() {
        PersonId person = world.person("Privileged Leaver");
        PersonId other = world.person("Other Administrator");
        world.privilege(person, new Privilege(List.of("Exchange Administrator"), false, Set.of(other), false, null));
        UUID id = desk.start(Desk.inAMonth(person));

        assertThat(Desk.problem(desk.approve(id, HR))).isEqualTo("own-request");
        assertThat(Desk.problem(desk.post(
                        person.toString(),
                        "approver",
                        "/api/leavers/" + id + "/approval",
                        Map.of("decision", "APPROVE"))))
                .isEqualTo("not-found");
        desk.approve(id, APPROVER).expectStatus().isOk();
        assertThat(desk.state(id)).isEqualTo("AWAITING_APPROVAL");
        assertThat(Desk.problem(desk.approve(id, APPROVER))).isEqualTo("already-decided");
        desk.approve(id, SECOND).expectStatus().isOk();
        assertThat(desk.state(id)).isEqualTo("SCHEDULED");
    }

    @Test
    void two_approvals_at_once_start_a_case_once() throws Exception {
        UUID id = desk.start(Desk.inAMonth(world.person("Approved At Once")));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> one = threads.submit(() -> desk.approve(id, APPROVER));
            Future<?> two = threads.submit(() -> desk.approve(id, SECOND));
            one.get();
            two.get();
        }

        JsonNode leaver = desk.look(id);
        assertThat(leaver.get("state").asString()).isEqualTo("SCHEDULED");
        assertThat(leaver.get("approvals").size())
                .isEqualTo(leaver.get("approvalsNeeded").asInt());
    }

    @Test
    void the_reason_is_for_hr_only_and_a_hidden_case_for_nobody_else() {
        Map<String, Object> request = Desk.inAMonth(world.person("Hidden Leaver"));
        request.put("visibleFrom", "2099-01-01T00:00:00Z");
        request.put("namedPeople", List.of(APPROVER));
        UUID id = desk.start(request);

        assertThat(desk.look(id).get("reason").asString()).isEqualTo("Resignation");
        JsonNode named = Desk.json(desk.get(APPROVER, "approver", "/api/leavers/" + id)
                .expectStatus()
                .isOk());
        assertThat(named.has("reason")).isFalse();
        desk.get(SECOND, "approver", "/api/leavers/" + id).expectStatus().isNotFound();
        assertThat(Desk.json(desk.get(SECOND, "approver", "/api/leavers?q=hidden"))
                        .get("items")
                        .size())
                .isZero();
        assertThat(Desk.json(desk.get(APPROVER, "approver", "/api/leavers?q=hidden"))
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void pages_follow_one_another_without_a_gap_or_a_double() {
        for (int number = 0; number < 7; number++) {
            desk.start(Desk.inAMonth(world.person("Paged Leaver " + number)));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = Desk.json(desk.get(HR, "hr", "/api/leavers?q=paged&limit=3&cursor=" + cursor)
                    .expectStatus()
                    .isOk());
            page.get("items").forEach(item -> seen.add(item.get("displayName").asString()));
            if (page.get("nextCursor").isNull()) {
                break;
            }
            cursor = page.get("nextCursor").asString();
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        desk.get(HR, "hr", "/api/leavers?cursor=what").expectStatus().isBadRequest();
    }

    private List<Integer> atOnce(List<Map<String, Object>> requests) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = requests.stream()
                    .map(request -> threads.submit(() -> desk.post(HR, "hr", "/api/leavers", request)
                            .expectBody()
                            .returnResult()
                            .getStatus()
                            .value()))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }
}
