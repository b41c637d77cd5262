package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.YardStorage;
import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The identity audit over the real system: a real Keycloak with a real LDAP directory behind it, and the simulated tenant. One
 * test, because the half minute in which a killed replica's run waits to be taken up is enough for everything else.
 */
@ExtendWith(RunningSystem.Shared.class)
class IdentityScanIT {
    private static final int UNUSED_PORT = 9;
    private static final String REPORT = "/reports/authenticationMethods/userRegistrationDetails";

    private final RunningSystem system;
    private final IdentityAnswers answers;
    private final OneShot job;
    private Simulator simulator;

    IdentityScanIT(RunningSystem system, @TempDir Path secrets) throws Exception {
        this.system = system;
        this.answers = new IdentityAnswers(system);
        this.job = new OneShot(system, PartName.IDENTITY_AUDIT, "lastday-identity-scan", secrets);
    }

    @BeforeEach
    void open() {
        simulator = new Simulator(system);
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void a_walk_that_a_kill_cuts_short_ends_with_the_same_findings_and_every_trap_is_answered_as_planted()
            throws Exception {
        Said whole = job.run("--slot=undisturbed", "--fail-on=100000");
        assertThat(whole.exit()).as(whole.output()).isZero();
        List<String> before = answers.findings();
        List<String> closedBefore = answers.closed();

        CompletableFuture<Said> cutShort =
                new CutShort(system, simulator, job).whileAsked(REPORT, "--slot=cut-short", "--fail-on=new");
        for (SeededTrap trap : SeededTrap.all()) {
            trap.check(answers.person(trap.person()));
        }
        everyPageOpens();
        Said unreachable = job.at(Ports.http(UNUSED_PORT), "--wait=PT2S");
        assertThat(unreachable.exit()).as(unreachable.output()).isEqualTo(2);

        Said resumed = cutShort.get(2, TimeUnit.MINUTES);
        assertThat(resumed.exit()).as(resumed.output()).isZero();
        assertThat(resumed.output())
                .containsPattern("entra COMPLETE [0-9]+ read")
                .contains("keycloak COMPLETE");
        assertThat(answers.findings()).isEqualTo(before);
        assertThat(answers.closed()).isEqualTo(closedBefore);
        Said tooMany = job.run("--slot=cut-short", "--fail-on=0");
        assertThat(tooMany.exit()).as(tooMany.output()).isEqualTo(1);
    }

    /** Somebody whose id has dots in it included. */
    private void everyPageOpens() throws Exception {
        String person = "keycloak:harbour:" + YardStorage.accountId("maja.olsen");
        Said said = new Browser(system).open("it", "/mfa", "/mfa/" + person, "/mfa-findings", "/recovery-paths");
        assertThat(said.exit()).as(said.output()).isZero();
    }
}
