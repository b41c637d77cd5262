package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console in a real browser against the real system: logs in, opens pages, finds them accessible and quiet. */
@ExtendWith(RunningSystem.Shared.class)
class ConsoleIT {
    private final Browser browser;

    ConsoleIT(RunningSystem system) {
        this.browser = new Browser(system);
    }

    @ParameterizedTest
    @CsvSource({"hr, /leavers", "it, /devices", "dpo, /mfa"})
    void a_page_opens_for_the_role_that_needs_it(String role, String page) throws Exception {
        Said said = browser.open(role, page);

        assertThat(said.exit()).as(said.output()).isZero();
        assertThat(said.output()).contains("ok " + page);
    }
}
