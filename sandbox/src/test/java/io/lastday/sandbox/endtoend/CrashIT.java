package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import io.lastday.sandbox.part.PartName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The workflow's process is killed in the middle of a step whose work is done and whose answer is held back. */
@ExtendWith(RunningSystem.Shared.class)
class CrashIT {
    private static final String LEAVER = "sam.taylor";

    private final RunningSystem system;
    private final Departures departures;

    CrashIT(RunningSystem system) {
        this.system = system;
        this.departures = new Departures(system);
    }

    @Test
    void up_again_the_same_case_finishes_with_no_step_lost_and_none_done_twice(@TempDir Path folder) throws Exception {
        try (var simulator = new Simulator(system)) {
            simulator.fault("PATCH", "/users/" + Firm.entraId(LEAVER), "HOLD", 1);
            String id = departures.begin(LEAVER);
            awaitStruck(simulator);

            ProcessHandle killed = system.process(PartName.OFFBOARDING_WORKFLOW);
            killed.destroyForcibly();
            killed.onExit().join();
            simulator.noFaults();
            Said up = system.launcher("up");

            assertThat(up.exit()).as(up.output()).isZero();
            assertThat(up.output()).containsPattern("gateway +runs already");
            assertThat(system.process(PartName.OFFBOARDING_WORKFLOW).pid()).isNotEqualTo(killed.pid());
            departures.handOver(id, folder);
            JsonNode closed = departures.closed(id, Duration.ofSeconds(120));
            assertThat(Departures.steps(closed))
                    .allSatisfy(step ->
                            assertThat(step.path("outcome").asString()).isIn("DONE", "ALREADY_DONE", "SKIPPED"));
            assertThat(effects(simulator, "PATCH", "").stream()
                            .filter(write -> write.path("body").has("accountEnabled")))
                    .hasSize(1);
            assertThat(effects(simulator, "POST", "/revokeSignInSessions")).hasSize(1);
        }
    }

    private static List<JsonNode> effects(Simulator simulator, String method, String end) {
        return simulator.writes(LEAVER).stream()
                .filter(write -> write.path("method").asString().equals(method))
                .filter(write -> write.path("url").asString().endsWith(Firm.entraId(LEAVER) + end))
                .toList();
    }

    private static void awaitStruck(Simulator simulator) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(60);
        while (simulator.struck() == 0) {
            assertThat(Instant.now()).as("the held call was never made").isBefore(deadline);
            Thread.sleep(100);
        }
    }
}
