package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.testing.Desk.APPROVER;
import static io.lastday.offboarding.testing.Desk.HR;
import static io.lastday.offboarding.testing.Desk.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedStep;
import io.lastday.offboarding.testing.ScriptedSteps;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Decisions on a running case: urgency, cancellation, restoration, and the guard rails at Contain. */
@CoreTest
public class DecideLeaverTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private ScriptedSteps steps;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
        world.headcount(250);
    }

    private ResponseSpec decide(String person, String role, UUID id, String what) {
        return desk.post(person, role, "/api/leavers/" + id + "/" + what, Map.of("reason", "because"));
    }

    private ResponseSpec urgency(UUID id, Instant loggedIn, String method) {
        String token = CoreTest.ISSUER.token(claims -> claims.claim("person", HR)
                .claim("roles", List.of("hr"))
                .claim("auth_time", Date.from(loggedIn))
                .claim("amr", List.of("pwd", method)));
        return desk.client()
                .post()
                .uri("/api/leavers/" + id + "/urgency")
                .headers(headers -> headers.setBearerAuth(token))
                .bodyValue(Map.of("reason", "walked out"))
                .exchange();
    }

    @Test
    void access_that_ends_in_a_month_is_not_taken_today() throws InterruptedException {
        UUID id = desk.approved(Desk.inAMonth(world.person("Later Leaver")));

        Thread.sleep(1500);

        assertThat(desk.state(id)).isEqualTo("SCHEDULED");
        assertThat(steps.all()).allSatisfy(step -> assertThat(step.calls(id)).isEmpty());
    }

    @Test
    void urgency_contains_at_once_and_what_follows_waits_for_the_approval() {
        UUID id = desk.start(Desk.inAMonth(world.person("Urgent Leaver")));

        assertThat(Desk.problem(decide(HR, "hr", id, "urgency"))).isEqualTo("fresh-login-needed");
        assertThat(Desk.problem(urgency(id, Instant.now().minusSeconds(600), "otp")))
                .isEqualTo("fresh-login-needed");
        assertThat(Desk.problem(urgency(id, Instant.now(), "pwd"))).isEqualTo("fresh-login-needed");
        urgency(id, Instant.now(), "otp").expectStatus().isOk();

        desk.await(
                id,
                leaver -> !leaver.get("containedAt").isNull()
                        && desk.step(id, "lastday.approval")
                                .get("state")
                                .asString()
                                .equals("WAITING"));
        assertThat(steps.named("teams.export").calls(id)).isEmpty();
        desk.approveWhole(id);
        desk.awaitState(id, "CLOSED");
    }

    @Test
    void hr_cancels_before_containment_and_nothing_runs() throws InterruptedException {
        UUID id = desk.approved(Desk.inAMonth(world.person("Cancelled Leaver")));

        decide(APPROVER, "approver", id, "cancellation").expectStatus().isForbidden();
        decide(HR, "hr", id, "cancellation").expectStatus().isOk();

        Thread.sleep(500);
        assertThat(desk.state(id)).isEqualTo("CANCELLED");
        assertThat(steps.named("entra.disable").calls(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void after_containment_an_approver_stops_what_remains_and_another_gives_access_back() {
        PersonId person = world.person("Wrongly Contained");
        UUID id = desk.start(Desk.dueNow(person));
        steps.named("teams.export")
                .does(id, context -> new Outcome.NeedsHuman(new ReasonCode("NO_LAWFUL_BASIS"), "None stands."));
        desk.approveWhole(id);
        desk.awaitState(id, "NEEDS_HUMAN");

        decide(HR, "hr", id, "cancellation").expectStatus().isEqualTo(409);
        decide(APPROVER, "approver", id, "cancellation").expectStatus().isOk();
        assertThat(Desk.problem(decide(HR, "approver", id, "restoration"))).isEqualTo("own-request");
        decide(SECOND, "approver", id, "restoration").expectStatus().isOk();

        assertThat(desk.state(id)).isEqualTo("RESTORED");
        assertThat(world.restored()).contains(person);
        assertThat(Desk.problem(decide(SECOND, "approver", id, "restoration"))).isEqualTo("wrong-state");
    }

    @Test
    void a_stop_that_meets_the_engine_at_work_is_a_stop_all_the_same() {
        for (int time = 1; time <= 12; time++) {
            UUID id = desk.start(Desk.dueNow(world.person("Busy Leaver " + time)));
            for (String busy : List.of("teams.export", "whatsapp.receive", "chats.receive")) {
                steps.named(busy)
                        .does(id, context -> new StepResult.Waiting(context.now(), "POLLS", "Looks again.", null));
            }
            desk.approveWhole(id);
            desk.await(id, leaver -> !leaver.get("containedAt").isNull());

            decide(APPROVER, "approver", id, "cancellation").expectStatus().isOk();

            assertThat(desk.state(id)).isEqualTo("CANCELLED");
        }
    }

    @Test
    void access_that_did_not_come_back_in_whole_is_not_called_restored() {
        PersonId person = world.person("Half Restored");
        world.restoration(
                person,
                List.of(new Restored(
                        ConnectedSystem.KEYCLOAK,
                        "the account",
                        new Outcome.FailedRetryable(new ReasonCode("NOT_VERIFIED"), "Still disabled."))));
        UUID id = desk.run(person);
        desk.awaitState(id, "CLOSED");

        JsonNode problem = Desk.json(
                decide(SECOND, "approver", id, "restoration").expectStatus().isEqualTo(502));

        assertThat(problem.get("detail").asString()).contains("KEYCLOAK").contains("Still disabled.");
        assertThat(desk.state(id)).isEqualTo("CLOSED");
    }

    @Test
    void nothing_taken_away_is_nothing_to_give_back() {
        UUID id = desk.start(Desk.inAMonth(world.person("Nothing Taken")));

        assertThat(Desk.problem(decide(SECOND, "approver", id, "restoration"))).isEqualTo("wrong-state");
    }

    @Test
    void the_guard_rails_are_asked_again_before_access_is_taken() {
        PersonId admin = world.person("Administrator Then Last");
        PersonId other = world.person("Other Then Gone");
        world.privilege(admin, new Privilege(List.of("Global Administrator"), true, Set.of(other), false, null));
        UUID id = desk.start(Desk.dueNow(admin));
        world.privilege(admin, new Privilege(List.of("Global Administrator"), true, Set.of(), false, null));

        desk.approveWhole(id);
        desk.awaitState(id, "NEEDS_HUMAN");

        assertThat(desk.step(id, "lastday.guard-rails").get("reasonCode").asString())
                .isEqualTo("LAST_GLOBAL_ADMINISTRATOR");
        assertThat(steps.named("entra.disable").calls(id)).isEmpty();
        desk.clear(id, "lastday.guard-rails", "skip").expectStatus().isEqualTo(409);
        world.privilege(admin, new Privilege(List.of("Global Administrator"), true, Set.of(other), false, null));
        desk.clear(id, "lastday.guard-rails", "retry").expectStatus().isOk();
        desk.awaitState(id, "CLOSED");
    }

    @Test
    void an_operator_whose_own_containment_began_is_refused_everywhere() {
        PersonId person = world.person("Leaving Operator");
        desk.get(person.toString(), "approver", "/api/leavers").expectStatus().isOk();
        UUID id = desk.run(person);
        desk.awaitState(id, "CLOSED");

        assertThat(Desk.problem(desk.get(person.toString(), "approver", "/api/leavers")))
                .isEqualTo("own-case");
    }

    @Test
    void late_containment_raises_an_alarm_that_containment_clears() {
        UUID id = desk.start(Desk.dueNow(world.person("Late Leaver")));
        steps.named("keycloak.disable")
                .does(id, context -> new Outcome.NeedsHuman(new ReasonCode("NOT_VERIFIED"), "Still enabled."));
        desk.approveWhole(id);
        desk.awaitState(id, "NEEDS_HUMAN");
        assertThat(desk.look(id).get("alarms").size()).isZero();
        jdbc.sql("update leaver_case set access_ends = access_ends - interval '1 hour' where id = ?")
                .param(id)
                .update();

        desk.await(id, leaver -> leaver.get("alarms").size() == 1);
        assertThat(desk.look(id).get("alarms").get(0).get("code").asString()).isEqualTo("CONTAINMENT_LATE");
        steps.named("keycloak.disable").does(id, ScriptedStep::done);
        desk.clear(id, "keycloak.disable", "retry").expectStatus().isOk();
        desk.awaitState(id, "CLOSED");
        desk.await(id, leaver -> leaver.get("alarms").isEmpty());
    }
}
