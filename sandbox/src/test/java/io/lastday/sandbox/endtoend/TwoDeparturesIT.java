package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** Two people leave side by side, and neither departure is in the other's way. */
@ExtendWith(RunningSystem.Shared.class)
class TwoDeparturesIT {

    /** What a leaver held before is worth nothing after, in a real Keycloak and in the simulated tenant. */
    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class Containment {
        private static final String LEAVER = "tom.reyes";

        private final RunningSystem system;
        private final Departures departures;

        Containment(RunningSystem system) {
            this.system = system;
            this.departures = new Departures(system);
        }

        @Test
        void tokens_taken_before_cannot_be_refreshed_and_sessions_have_ended(@TempDir Path folder) throws Exception {
            try (var simulator = new Simulator(system);
                    var portal = new Portal(system)) {
                String refresh = portal.logIn(LEAVER, "openid");
                String offline = portal.logIn(LEAVER, "openid offline_access");
                refresh = portal.refresh(refresh).path("refresh_token").asString();
                Instant stampBefore = stamp(simulator.user(LEAVER));

                String id = departures.begin(LEAVER);
                departures.handOver(id, folder);
                JsonNode closed = departures.closed(id, Duration.ofMinutes(2));

                assertThat(portal.refresh(refresh).path("error").asString("")).isEqualTo("invalid_grant");
                assertThat(portal.refresh(offline).path("error").asString("")).isEqualTo("invalid_grant");
                assertThat(portal.tryLogIn(LEAVER).path("error").asString("")).isEqualTo("invalid_grant");
                assertThat(simulator.user(LEAVER).path("accountEnabled").asBoolean(true))
                        .isFalse();
                assertThat(stamp(simulator.user(LEAVER))).isAfter(stampBefore);
                assertSoon(closed);
            }
        }

        /** With instant peers, at most 15 seconds from approval to containment; what people do by hand comes after it. */
        private static void assertSoon(JsonNode closed) {
            Instant approved =
                    Instant.parse(closed.path("approvals").path(0).path("at").asString());
            Instant contained = Instant.parse(closed.path("containedAt").asString());
            assertThat(Duration.between(approved, contained)).isLessThan(Duration.ofSeconds(15));
        }

        private static Instant stamp(JsonNode user) {
            return Instant.parse(user.path("signInSessionsValidFromDateTime").asString("1970-01-01T00:00:00Z"));
        }
    }

    /** A success status that changed nothing is not success. */
    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class EmptySuccess {
        private static final String LEAVER = "rhys.lloyd";
        private static final int FOR_EVER = 0;
        private static final Duration LONG = Duration.ofSeconds(90);

        private final RunningSystem system;
        private final Departures departures;

        EmptySuccess(RunningSystem system) {
            this.system = system;
            this.departures = new Departures(system);
        }

        @Test
        void a_step_met_by_it_is_a_matter_for_a_person_until_the_system_read_back_says_done() throws Exception {
            String user = "/users/" + Firm.entraId(LEAVER);
            try (var simulator = new Simulator(system)) {
                simulator.fault("PATCH", user, "ACCEPT_WITHOUT_EFFECT", FOR_EVER);
                String id = departures.begin(LEAVER);
                assertNotDone(id, "entra.disable");
                assertThat(simulator.user(LEAVER).path("accountEnabled").asBoolean(false))
                        .isTrue();

                simulator.noFaults();
                simulator.fault("POST", user + "/revokeSignInSessions", "ACCEPT_WITHOUT_EFFECT", FOR_EVER);
                assertDoneAfterRetry(id, "entra.disable");
                assertNotDone(id, "entra.revoke-sessions");

                simulator.noFaults();
                assertDoneAfterRetry(id, "entra.revoke-sessions");
                departures.await(id, "contained", one -> one.path("containedAt").isString(), LONG);
                assertThat(simulator.user(LEAVER).path("accountEnabled").asBoolean(true))
                        .isFalse();
            }
        }

        private void assertNotDone(String id, String step) throws InterruptedException {
            JsonNode met = departures.await(id, step + " met the fault", one -> attempted(one, step), LONG);
            assertThat(Departures.step(met, step).path("reasonCode").asString(""))
                    .isEqualTo("NOT_VERIFIED");
            assertThat(outcome(met, step)).isNotIn("DONE", "ALREADY_DONE");
            assertThat(met.path("containedAt").isNull()).isTrue();
        }

        private void assertDoneAfterRetry(String id, String step) throws InterruptedException {
            String path = "/api/leavers/" + id + "/steps/" + step + "/retry";
            departures
                    .api()
                    .post(system.operator("it"), path, Map.of("reason", "The fault is gone."))
                    .or("Trying a step again");
            departures.await(
                    id, step + " done at last", one -> outcome(one, step).equals("DONE"), LONG);
        }

        private static boolean attempted(JsonNode one, String step) {
            return !outcome(one, step).isEmpty();
        }

        private static String outcome(JsonNode one, String step) {
            return Departures.step(one, step).path("outcome").asString("");
        }
    }
}
