package io.lastday.offboarding.step.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.exchange.ExchangePort.Handed;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.failure.RemoteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A runbook that a job runs, over a cluster that answers well and in every wrong way. */
class ByJobTest {

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    @TempDir
    private Path folder;

    private final SignedRunbook runbook = RunbookSamples.issued();
    private Path token;
    private FakeCluster cluster;
    private ByJob port;

    @BeforeEach
    void connect() throws IOException {
        token = Files.writeString(folder.resolve("token"), FakeCluster.TOKEN + "\n");
        cluster = new FakeCluster(WIRE, runbook);
        port = JobSamples.port(WIRE.baseUrl(), token);
    }

    private Handed hand() {
        return port.hand(runbook, NOW);
    }

    @Test
    void one_job_is_made_and_a_repetition_finds_it() {
        cluster.isEmpty(NOW);

        assertThat(hand()).isEqualTo(new Handed.Running(NOW.plusSeconds(15)));
        assertThat(hand()).isInstanceOf(Handed.Running.class);

        assertThat(cluster.made()).isEqualTo(1);
    }

    @Test
    void another_replica_that_was_first_is_no_fault() {
        cluster.isEmpty(NOW);
        WIRE.stubFor(cluster.making()
                .inScenario("job")
                .willSetStateTo("made")
                .willReturn(FakeCluster.status(409, "AlreadyExists")));

        assertThat(hand()).isInstanceOf(Handed.Running.class);
    }

    @ParameterizedTest
    @CsvSource({"Complete,''", "Failed,BackoffLimitExceeded"})
    void the_result_is_taken_however_the_script_ended(String type, String reason) {
        String result = RunbookSamples.result(runbook, "DONE", RunbookSamples.CONVERTED);
        cluster.ended(NOW, type, reason, FakeCluster.log(result));

        assertThat(hand()).isEqualTo(new Handed.Ran(result));
    }

    @Test
    void the_log_of_the_pod_that_has_a_result_is_taken() {
        String result = RunbookSamples.result(runbook, "DONE", RunbookSamples.CONVERTED);
        cluster.ended(NOW, "Complete", "", FakeCluster.log(result));
        cluster.pods("lastday-exchange-lost", "lastday-exchange-pod");
        WIRE.stubFor(cluster.reading("lastday-exchange-lost").willReturn(FakeCluster.status(404, "NotFound")));

        assertThat(hand()).isEqualTo(new Handed.Ran(result));
    }

    @ParameterizedTest
    @CsvSource({
        "DeadlineExceeded, it did not end in time",
        "BackoffLimitExceeded, the job failed (BackoffLimitExceeded) and left no result",
        "'a reason, with words', the job failed and left no result",
    })
    void a_job_that_failed_without_a_result_says_how(String reason, String words) {
        cluster.ended(NOW, "Failed", reason, "cannot connect\n");

        assertThat(hand()).isEqualTo(new Handed.Broke(words));
    }

    @Test
    void a_job_without_pods_left_no_result() {
        cluster.ended(NOW, "Complete", "", "");
        cluster.pods();

        assertThat(hand()).isInstanceOf(Handed.Broke.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN LASTDAY RESULT-----\ne30=\n",
                "-----BEGIN LASTDAY RESULT-----\ne30=e\n-----END LASTDAY RESULT-----\n",
                "-----BEGIN LASTDAY RESULT-----\n/w==\n-----END LASTDAY RESULT-----\n",
                "-----BEGIN LASTDAY RESULT-----\ne30=\n-----END LASTDAY RESULT-----\n"
                        + "-----BEGIN LASTDAY RESULT-----\ne30=\n-----END LASTDAY RESULT-----\n",
            })
    void no_result_half_of_one_a_garbled_one_and_two_are_none(String log) {
        cluster.ended(NOW, "Complete", "", log);

        assertThat(hand()).isEqualTo(new Handed.Broke("it ended well and left no whole result"));
    }

    @Test
    void a_job_of_that_name_that_is_of_something_else_is_not_believed() {
        WIRE.stubFor(cluster.looking()
                .willReturn(okJson(cluster.job(NOW, "").replace(runbook.sha256(), "0".repeat(64)))));

        assertThat(hand())
                .isInstanceOfSatisfying(
                        Handed.Broke.class, broke -> assertThat(broke.why()).contains("of something else"));
        assertThat(cluster.made()).isZero();
    }

    @Test
    void a_job_that_nobody_ends_at_its_deadline_is_for_a_person() {
        cluster.stands(NOW.minus(Duration.ofMinutes(24)), "");
        assertThat(hand()).isInstanceOf(Handed.Running.class);

        cluster.stands(NOW.minus(Duration.ofMinutes(26)), "{\"type\":\"Failed\",\"status\":\"False\"}");
        assertThat(hand()).isInstanceOf(Handed.Broke.class);
    }

    /** The calls, in the order of a run. */
    enum Call {
        LOOK,
        MAKE,
        LIST,
        READ
    }

    private void answers(Call call, ResponseDefinitionBuilder answer) {
        if (call == Call.MAKE) {
            cluster.isEmpty(NOW);
        } else {
            cluster.ended(NOW, "Complete", "", "no result");
        }
        MappingBuilder asked = switch (call) {
            case LOOK -> cluster.looking();
            case MAKE -> cluster.making().inScenario("job");
            case LIST -> cluster.listing();
            case READ -> cluster.reading("lastday-exchange-pod");
        };
        WIRE.stubFor(asked.willReturn(answer));
    }

    @ParameterizedTest
    @EnumSource
    void a_cluster_that_says_no_leaves_the_runbook_to_a_person(Call call) {
        answers(call, FakeCluster.status(403, "Forbidden"));
        assertThat(hand())
                .isInstanceOfSatisfying(
                        Handed.NotLet.class,
                        no -> assertThat(no.why())
                                .endsWith("403 Forbidden")
                                .doesNotContain(FakeCluster.TOKEN, "User cannot"));

        answers(call, FakeCluster.status(401, "Unauthorized"));
        assertThat(hand()).isInstanceOf(Handed.NotLet.class);

        answers(call, aResponse().withStatus(302).withHeader("Location", "http://elsewhere.example/"));
        assertThat(hand()).isInstanceOf(Handed.NotLet.class);
    }

    @ParameterizedTest
    @CsvSource({"404,NotFound", "422,Invalid", "400,BadRequest"})
    void a_job_that_the_cluster_does_not_take_leaves_the_runbook_to_a_person(int code, String reason) {
        answers(Call.MAKE, FakeCluster.status(code, reason));

        assertThat(hand())
                .isInstanceOfSatisfying(
                        Handed.NotLet.class, no -> assertThat(no.why()).endsWith(code + " " + reason));
    }

    @ParameterizedTest
    @EnumSource
    void a_cluster_that_is_away_is_asked_again(Call call) {
        for (int code : new int[] {500, 502, 503, 504, 408}) {
            answers(call, FakeCluster.status(code, "InternalError"));
            assertThatThrownBy(this::hand).isInstanceOf(RemoteFailure.Transient.class);
        }
        answers(call, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThatThrownBy(this::hand).isInstanceOf(RemoteFailure.Transient.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_throttle_says_until_when(Call call) {
        answers(call, FakeCluster.status(429, "TooManyRequests").withHeader("Retry-After", "7"));

        assertThatThrownBy(this::hand)
                .isInstanceOfSatisfying(
                        RemoteFailure.Throttled.class,
                        throttled -> assertThat(throttled.notBefore()).isEqualTo(NOW.plusSeconds(7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>log in</html>",
                "{\"kind\":\"Job\",\"metadata\":{\"na",
                "{\"kind\":\"Status\"}",
                "{\"kind\":\"Job\",\"metadata\":{\"name\":\"another\"}}",
                "[]",
            })
    void an_answer_that_is_no_job_is_no_answer(String body) {
        WIRE.stubFor(cluster.looking().willReturn(aResponse().withBody(body)));

        assertThatThrownBy(this::hand).isInstanceOf(RemoteFailure.Transient.class);
        assertThat(cluster.made()).isZero();
    }

    @Test
    void a_list_of_pods_that_is_none_is_no_absence_of_pods() {
        answers(Call.LIST, okJson("{\"kind\":\"PodList\"}"));

        assertThatThrownBy(this::hand).isInstanceOf(RemoteFailure.Transient.class);
    }

    @Test
    void a_job_that_was_said_to_be_made_and_is_not_there_is_not_believed() {
        WIRE.stubFor(cluster.looking().willReturn(FakeCluster.status(404, "NotFound")));
        WIRE.stubFor(cluster.making().willReturn(okJson(cluster.job(NOW, "")).withStatus(201)));

        assertThatThrownBy(this::hand).isInstanceOf(RemoteFailure.Transient.class);
    }

    @Test
    void an_endless_log_is_not_read_to_its_end() {
        cluster.ended(NOW, "Complete", "", "x".repeat(1024 * 1024 + 1));

        assertThatThrownBy(this::hand)
                .isInstanceOfSatisfying(
                        RemoteFailure.Terminal.class,
                        endless -> assertThat(endless.code()).isEqualTo("ANSWER_TOO_LARGE"));
    }

    @Test
    void the_token_is_read_anew_for_each_call_and_its_absence_is_told() throws IOException {
        cluster.isEmpty(NOW);
        Files.writeString(token, "an-old-one");
        assertThat(hand()).isInstanceOf(Handed.NotLet.class);

        Files.writeString(token, FakeCluster.TOKEN);
        assertThat(hand()).isInstanceOf(Handed.Running.class);

        Files.delete(token);
        assertThat(hand())
                .isInstanceOfSatisfying(
                        Handed.NotLet.class, no -> assertThat(no.why()).contains("token"));
    }
}
