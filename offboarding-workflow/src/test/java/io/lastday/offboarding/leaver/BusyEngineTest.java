package io.lastday.offboarding.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedSteps;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Decisions on a case whose steps never leave a gap for them. */
@CoreTest
@Import(BusyEngineTest.Core.class)
class BusyEngineTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private ScriptedSteps steps;

    @Autowired
    private AtWork engine;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
        engine.busy = false;
    }

    private static void saysToTryAgain(ResponseSpec response) {
        response.expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .valueMatches("Retry-After", "[1-9]")
                .expectBody()
                .jsonPath("$.type")
                .value(String.class, type -> assertThat(type).endsWith("case-busy"))
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("Nothing was changed"));
    }

    @Test
    void an_approval_is_not_taken_and_counts_when_it_is_sent_again() {
        UUID id = desk.start(Desk.inAMonth(world.person("Busy At Approval")));

        engine.busy = true;
        saysToTryAgain(desk.approve(id, Desk.APPROVER));
        assertThat(desk.state(id)).isEqualTo("AWAITING_APPROVAL");

        engine.busy = false;
        desk.approve(id, Desk.APPROVER).expectStatus().isOk();
        assertThat(desk.state(id)).isEqualTo("SCHEDULED");
    }

    @Test
    void a_stop_is_not_taken_and_stops_when_it_is_sent_again() {
        UUID id = desk.approved(Desk.inAMonth(world.person("Busy At Stop")));
        Map<String, String> why = Map.of("reason", "a mistake");

        engine.busy = true;
        saysToTryAgain(desk.post(Desk.HR, "hr", "/api/leavers/" + id + "/cancellation", why));
        assertThat(desk.state(id)).isEqualTo("SCHEDULED");

        engine.busy = false;
        desk.post(Desk.HR, "hr", "/api/leavers/" + id + "/cancellation", why)
                .expectStatus()
                .isOk();
        assertThat(desk.state(id)).isEqualTo("CANCELLED");
    }

    @Test
    void a_retry_is_not_taken_and_runs_when_it_is_sent_again() {
        UUID id = desk.start(Desk.dueNow(world.person("Busy At Retry")));
        steps.named("teams.export")
                .does(id, context -> new Outcome.NeedsHuman(new ReasonCode("NO_LAWFUL_BASIS"), "None stands."));
        desk.approveWhole(id);
        desk.awaitState(id, "NEEDS_HUMAN");

        engine.busy = true;
        saysToTryAgain(desk.clear(id, "teams.export", "retry"));
        assertThat(steps.named("teams.export").calls(id)).hasSize(1);

        engine.busy = false;
        desk.clear(id, "teams.export", "retry").expectStatus().isOk();
        desk.await(id, leaver -> steps.named("teams.export").calls(id).size() == 2);
    }

    /** The core, with an engine that is at work on every case for as long as a test says. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Core {

        @Bean
        @Primary
        AtWork atWork(@Qualifier("flowableCaseEngine") CaseEngine engine) {
            return new AtWork(engine);
        }
    }

    static final class AtWork implements CaseEngine {

        private final CaseEngine engine;
        private volatile boolean busy;

        AtWork(CaseEngine engine) {
            this.engine = engine;
        }

        private CaseEngine engine() {
            if (busy) {
                throw new Busy(new IllegalStateException("a step of the case committed in between"));
            }
            return engine;
        }

        @Override
        public void start(LeaverCase leaver, Instant containAt) {
            engine().start(leaver, containAt);
        }

        @Override
        public void containNow(LeaverCase leaver) {
            engine().containNow(leaver);
        }

        @Override
        public boolean retime(LeaverCase leaver, Instant containAt) {
            return engine().retime(leaver, containAt);
        }

        @Override
        public void takeUpAnswer(LeaverCase leaver, StepId step) {
            engine().takeUpAnswer(leaver, step);
        }

        @Override
        public void stop(LeaverCase leaver, String why) {
            engine().stop(leaver, why);
        }
    }
}
