package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.part.Operator;
import io.lastday.sandbox.part.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console in a real browser against the real system: logs in, opens pages, finds them accessible and quiet. */
@ExtendWith(RunningSystem.Shared.class)
class ConsoleIT {
    private final RunningSystem system;

    ConsoleIT(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @CsvSource({"hr, /leavers", "it, /devices", "dpo, /mfa"})
    void a_page_opens_for_the_role_that_needs_it(String role, String page) throws Exception {
        Operator operator = Operator.with(role);
        Path console = system.checkout().resolve("gateway/src/main/console");
        var command = List.of(
                "node",
                "browser/run.mjs",
                "--base",
                Ports.http(system.ports().gateway()),
                "--user",
                operator.username(),
                "--out",
                system.home().resolve("screenshots").toString(),
                page);

        Said said = Said.by(console, Map.of("LASTDAY_PASSWORD", operator.password(system.secrets())), command);

        assertThat(said.exit()).as(said.output()).isZero();
        assertThat(said.output()).contains("ok " + page);
    }
}
