package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** A scan whose service is killed while it waits for an answer, and started again. */
final class CutShort {
    private final RunningSystem system;
    private final Simulator simulator;
    private final OneShot job;

    CutShort(RunningSystem system, Simulator simulator, OneShot job) {
        this.system = system;
        this.simulator = simulator;
        this.job = job;
    }

    /**
     * The job that follows the scan over its service's death.
     *
     * @param held the one call whose answer is held back, so that everything beside it is walked and the walk is not whole
     */
    CompletableFuture<Said> whileAsked(String held, String... options) throws Exception {
        simulator.fault("GET", held, "HOLD", 1);
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--wait=PT3M");
        CompletableFuture<Said> run = job.begin(all.toArray(String[]::new));
        await(held + " is asked for", () -> simulator.struck() > 0);
        ProcessHandle killed = system.process(job.audit());
        killed.destroyForcibly();
        killed.onExit().join();
        simulator.noFaults();
        Said up = system.launcher("up");
        assertThat(up.exit()).as(up.output()).isZero();
        return run;
    }

    private static void await(String what, BooleanSupplier wanted) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!wanted.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Thread.sleep(100);
        }
    }
}
