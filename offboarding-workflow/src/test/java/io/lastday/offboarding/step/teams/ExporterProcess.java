package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.archive.DiskIntake;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.GraphSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/** The step in a process of its own, to be killed: runs until everything is in hand, with the exit status 0. */
final class ExporterProcess {

    private static final int ATTEMPTS = 5;

    private ExporterProcess() {}

    /** @param args Graph's base address without its version, and the folder of the archive */
    public static void main(String[] args) throws IOException {
        Graph graph = Graph.connect(new GraphSettings(
                URI.create(args[0] + "/v1.0"), URI.create(args[0] + "/tenant/oauth2/v2.0/token"), "client", "secret"));
        TeamsExport step =
                new TeamsExport(new TeamsMessages(graph), new DiskIntake(Path.of(args[1])), Clock.systemUTC());
        String cursor = null;
        int attempts = 0;
        while (true) {
            StepResult result = step.run(RemoteWire.context(cursor));
            if (result instanceof Outcome.FailedRetryable && ++attempts < ATTEMPTS) {
                continue; // as the engine does
            }
            if (!(result instanceof StepResult.Waiting waiting)) {
                throw new IllegalStateException(result.toString());
            }
            if (waiting.reason().equals("SEALING")) {
                System.exit(0);
            }
            cursor = waiting.cursor();
        }
    }
}
