package io.lastday.offboarding.step.lastday;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedSteps;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Lastday's own steps when the systems that they read do not answer as they should. */
@CoreTest
class LastdayStepsTest {

    private static final String GUARD_RAILS = "lastday.guard-rails";
    private static final String RESIDUAL = "lastday.residual-access";

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

    private JsonNode asked(UUID id, String step, String reason) {
        desk.awaitState(id, "NEEDS_HUMAN");
        JsonNode asked = desk.step(id, step);
        assertThat(asked.get("reasonCode").asString()).isEqualTo(reason);
        return asked;
    }

    @Test
    void without_the_right_to_read_roles_nobody_is_contained_until_a_human_has_granted_it() {
        PersonId person = world.person("Unread Power");
        world.failsAtContain(person, new RemoteFailure.MissingPermission("403", "RoleManagement.Read.Directory"));
        UUID id = desk.run(person);

        asked(id, GUARD_RAILS, "MISSING_PERMISSION");
        assertThat(steps.named("entra.disable").calls(id)).isEmpty();

        desk.clear(id, GUARD_RAILS, "retry").expectStatus().isOk();
        desk.awaitState(id, "CLOSED");
    }

    @Test
    void a_throttled_look_at_roles_waits_and_spends_no_attempt() {
        PersonId person = world.person("Throttled Power");
        world.failsAtContain(
                person, new RemoteFailure.Throttled("429", Instant.now().plusMillis(800)));
        UUID id = desk.run(person);

        desk.awaitState(id, "CLOSED");
        assertThat(desk.step(id, GUARD_RAILS).get("attempts").asInt()).isEqualTo(1);
    }

    @Test
    void a_person_who_is_gone_at_contain_needs_a_human() {
        PersonId person = world.person("Gone Person");
        world.failsAtContain(person, new RemoteFailure.NotFound("404"));

        asked(desk.run(person), GUARD_RAILS, "NOT_FOUND");
    }

    @Test
    void power_gained_since_the_approval_needs_a_second_approver() {
        PersonId person = world.person("Promoted Leaver");
        Map<String, Object> soon = Desk.dueNow(person);
        soon.remove("urgent");
        soon.put("accessEnds", LocalDateTime.now(Desk.LONDON).plusSeconds(3).toString());
        UUID id = desk.start(soon);
        // many people's cases of other tests ask for a second approver from the start: this one is about power alone
        jdbc.sql("update leaver_case set approvals_needed = 1 where id = ?")
                .param(id)
                .update();
        world.privilege(
                person,
                new Privilege(List.of("Exchange Administrator"), false, Set.of(), /* breakGlass */ false, null));
        desk.approve(id, Desk.APPROVER).expectStatus().isOk();

        asked(id, GUARD_RAILS, "SECOND_APPROVER_NEEDED");

        desk.approve(id, Desk.SECOND).expectStatus().isOk();
        desk.clear(id, GUARD_RAILS, "retry").expectStatus().isOk();
        desk.awaitState(id, "CLOSED");
    }

    @Test
    void an_ordinary_leaver_passes_all_of_lastdays_own_steps() {
        PersonId person = world.person("Ordinary Leaver");
        UUID id = desk.run(person);
        desk.awaitState(id, "CLOSED");

        assertThat(desk.outcome(id, GUARD_RAILS)).isEqualTo("DONE");
        assertThat(desk.outcome(id, "lastday.approval")).isEqualTo("DONE");
        assertThat(desk.outcome(id, RESIDUAL)).isEqualTo("DONE");
    }

    @Test
    void what_may_not_be_read_is_not_called_nothing() {
        PersonId person = world.person("Unread Rest");
        world.failsAtVerify(person, new RemoteFailure.MissingPermission("403", "Directory.Read.All"));
        UUID id = desk.run(person);

        asked(id, RESIDUAL, "MISSING_PERMISSION");
        assertThat(desk.outcome(id, "evidence.seal")).isEqualTo("none");
    }

    @Test
    void a_throttled_look_at_the_rest_waits() {
        PersonId person = world.person("Throttled Rest");
        world.failsAtVerify(
                person, new RemoteFailure.Throttled("429", Instant.now().plusMillis(800)));

        desk.awaitState(desk.run(person), "CLOSED");
    }

    @Test
    void an_account_that_is_gone_at_the_last_look_needs_a_human() {
        PersonId person = world.person("Gone Rest");
        world.failsAtVerify(person, new RemoteFailure.NotFound("404"));

        asked(desk.run(person), RESIDUAL, "NOT_FOUND");
    }
}
