package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A success status that changed nothing is not success. */
@ExtendWith(RunningSystem.Shared.class)
class EmptySuccessIT {
    private static final String LEAVER = "rhys.lloyd";
    private static final int FOR_EVER = 0;
    private static final Duration LONG = Duration.ofSeconds(90);

    private final RunningSystem system;
    private final Departures departures;

    EmptySuccessIT(RunningSystem system) {
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
        assertThat(Departures.step(met, step).path("reasonCode").asString("")).isEqualTo("NOT_VERIFIED");
        assertThat(outcome(met, step)).isNotIn("DONE", "ALREADY_DONE");
        assertThat(met.path("containedAt").isNull()).isTrue();
    }

    private void assertDoneAfterRetry(String id, String step) throws InterruptedException {
        String path = "/api/leavers/" + id + "/steps/" + step + "/retry";
        departures
                .api()
                .post(system.operator("it"), path, Map.of("reason", "The fault is gone."))
                .or("Trying a step again");
        departures.await(id, step + " done at last", one -> outcome(one, step).equals("DONE"), LONG);
    }

    private static boolean attempted(JsonNode one, String step) {
        return !outcome(one, step).isEmpty();
    }

    private static String outcome(JsonNode one, String step) {
        return Departures.step(one, step).path("outcome").asString("");
    }
}
