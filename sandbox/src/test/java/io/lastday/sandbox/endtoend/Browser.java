package io.lastday.sandbox.endtoend;

import io.lastday.sandbox.part.Operator;
import io.lastday.sandbox.part.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser that logs in to the console, opens pages, and complains of what is not accessible, does not fit or is not quiet. */
final class Browser {
    private final RunningSystem system;

    Browser(RunningSystem system) {
        this.system = system;
    }

    Said open(String role, String... pages) throws IOException, InterruptedException {
        Operator operator = Operator.with(role);
        Path console = system.checkout().resolve("gateway/src/main/console");
        var command = new ArrayList<>(List.of(
                "node",
                "browser/run.mjs",
                "--base",
                Ports.http(system.ports().gateway()),
                "--user",
                operator.username(),
                "--out",
                system.home().resolve("screenshots").toString()));
        command.addAll(List.of(pages));
        return Said.by(console, Map.of("LASTDAY_PASSWORD", operator.password(system.secrets())), command);
    }
}
