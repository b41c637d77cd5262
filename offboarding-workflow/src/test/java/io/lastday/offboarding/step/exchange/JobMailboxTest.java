package io.lastday.offboarding.step.exchange;

import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.mail.Mailboxes;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The step where a cluster runs its runbooks: the same check of the result, and a person where that does not work. */
class JobMailboxTest {

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    @RegisterExtension
    static final WireMockExtension CLUSTER = RemoteWire.extension();

    @TempDir
    private Path folder;

    private final RunbookSamples.Memory runbooks = new RunbookSamples.Memory();
    private final RunbookSeal seal = RunbookSamples.seal();
    private SignedRunbook issued;
    private FakeCluster cluster;
    private ExchangeMailbox step;

    @BeforeEach
    void connect() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), FakeCluster.TOKEN);
        shows("user");
        // issued by the step itself, so that the fake knows the job's name before it is asked
        issue(new ToPerson());
        issued = runbooks.newest();
        cluster = new FakeCluster(CLUSTER, issued);
        step = step(JobSamples.port(CLUSTER.baseUrl(), token));
    }

    private ExchangeMailbox step(ExchangePort port) {
        return new ExchangeMailbox(new Mailboxes(RemoteWire.graph(WIRE)), runbooks, seal, port);
    }

    private void issue(ExchangePort port) {
        step(port).run(context(null));
    }

    private static void shows(String purpose) {
        answers(WIRE, ENTRA_USER + "/mailboxSettings", "{\"userPurpose\":\"" + purpose + "\"}");
    }

    private StepResult run() {
        return step.run(context(null));
    }

    @Test
    void a_job_runs_it_and_its_result_is_checked_as_a_person_s_is() {
        cluster.isEmpty(NOW);
        assertThat(run())
                .isInstanceOfSatisfying(
                        StepResult.Waiting.class,
                        waits -> assertThat(waits.reason()).isEqualTo("RUNBOOK_RUNS"));

        ended(RunbookSamples.result(issued, "DONE", RunbookSamples.CONVERTED));
        assertThat(run())
                .isInstanceOfSatisfying(
                        StepResult.Waiting.class,
                        waits -> assertThat(waits.reason()).isEqualTo("NOT_SHOWN_YET"));

        shows("shared");
        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.evidence())
                                .containsEntry("runbookSha256", issued.sha256())
                                .containsEntry("litigationHold", "true"));
    }

    private void ended(String result) {
        CLUSTER.resetAll();
        cluster = new FakeCluster(CLUSTER, issued);
        cluster.ended(NOW, "Complete", "", FakeCluster.log(result));
    }

    @Test
    void a_result_of_another_runbook_is_not_taken() {
        ended(RunbookSamples.result(RunbookSamples.issued(), "DONE", RunbookSamples.CONVERTED));

        assertThat(reason()).isEqualTo(ExchangeMailbox.RUNBOOK_FAILED);
        assertThat(runbooks.answered(issued.runbook().firm(), RemoteWire.CASE, ExchangeMailbox.ID))
                .isEmpty();
    }

    @Test
    void an_action_that_exchange_refused_is_for_a_person_with_a_new_runbook() {
        ended(RunbookSamples.result(issued, "FAILED", RunbookSamples.UNTOUCHED));

        assertThat(reason()).isEqualTo(ExchangeMailbox.RUNBOOK_FAILED);
        assertThat(runbooks.issued()).isEqualTo(2);
    }

    @Test
    void a_job_that_breaks_is_for_a_person_with_a_new_runbook() {
        cluster.ended(NOW, "Failed", "DeadlineExceeded", "");

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        asked -> assertThat(asked.detail()).contains("did not end in time", "A new runbook waits"));
        assertThat(runbooks.issued()).isEqualTo(2);
    }

    @Test
    void a_cluster_that_says_no_leaves_the_very_runbook_to_a_person() {
        CLUSTER.stubFor(cluster.looking().willReturn(FakeCluster.status(403, "Forbidden")));

        assertThat(reason()).isEqualTo(ExchangeMailbox.JOB_REFUSED);
        assertThat(runbooks.newest()).isEqualTo(issued);
    }

    @Test
    void a_cluster_that_is_away_is_an_outage_and_costs_no_runbook() {
        CLUSTER.stubFor(cluster.looking().willReturn(FakeCluster.status(503, "ServiceUnavailable")));

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.FailedRetryable.class,
                        away -> assertThat(away.reason()).isEqualTo(Reasons.REMOTE_UNAVAILABLE));
        assertThat(runbooks.newest()).isEqualTo(issued);
    }

    private Object reason() {
        return run() instanceof Outcome.NeedsHuman asked ? asked.reason() : "another outcome";
    }
}
