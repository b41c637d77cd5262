package io.lastday.offboarding.step.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.mail.Mailboxes;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeMailboxTest {

    private static final String SETTINGS = ENTRA_USER + "/mailboxSettings";
    private static final String SUCCESSOR = "5e8c1a40-0000-4000-8000-000000000002";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private final RunbookSeal seal = RunbookSamples.seal();
    private final RunbookSamples.Memory runbooks = new RunbookSamples.Memory();
    private ExchangeMailbox step;

    @BeforeEach
    void connect() {
        step = new ExchangeMailbox(new Mailboxes(RemoteWire.graph(WIRE)), runbooks, seal, new ToPerson());
        shows("user");
    }

    private static void shows(String purpose) {
        answers(WIRE, SETTINGS, "{\"userPurpose\":\"" + purpose + "\"}");
    }

    @Test
    void aPersonIsAskedWithASignedRunbookOfIdentifiersAndFixedWords() {
        assertThat(reason(run())).isEqualTo(ExchangeMailbox.RUNBOOK_WAITS);

        SignedRunbook issued = runbooks.newest();
        assertThat(issued.data())
                .startsWith("{\"actions\":[\"READ_STATE\",\"STOP_FORWARDING\",")
                .contains("\"mailbox\":\"" + USER + "\"", "\"successor\":\"" + SUCCESSOR + "\"")
                .doesNotContain("A leaver", "A successor", "@", "\n", ": ");
        assertThat(seal.vouches(issued.data(), issued.signature())).isTrue();
        assertThat(seal.vouches(issued.data().replace(USER, SUCCESSOR), issued.signature()))
                .isFalse();
    }

    @Test
    void aRepetitionAsksWithTheSameRunbookAndAnExpiredOneIsReplaced() {
        run();
        run();
        assertThat(runbooks.issued()).isEqualTo(1);

        step.run(at(NOW.plus(Duration.ofDays(8))));

        assertThat(runbooks.issued()).isEqualTo(2);
    }

    @Test
    void aResultThatAgreesCountsOnlyWhenGraphShowsTheMailboxAsShared() {
        run();
        take(RunbookSamples.result(runbooks.newest(), "DONE", RunbookSamples.CONVERTED));

        assertThat(run())
                .isInstanceOfSatisfying(
                        StepResult.Waiting.class,
                        waiting -> assertThat(waiting.reason()).isEqualTo("NOT_SHOWN_YET"));

        shows("shared");
        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.evidence())
                                .containsEntry("litigationHold", "true")
                                .containsEntry("userPurpose", "shared"));
    }

    @Test
    void aConversionThatNeverShowsIsNeverDone() {
        run();
        take(RunbookSamples.result(runbooks.newest(), "DONE", RunbookSamples.CONVERTED));

        StepResult result = run();
        for (int runs = 0; result instanceof StepResult.Waiting waiting; runs++) {
            assertThat(runs).isLessThan(8);
            result = step.run(context(waiting.cursor()).with(brief()));
        }

        assertThat(reason(result)).isEqualTo(Reasons.NOT_VERIFIED);
    }

    @Test
    void whatWasSoBeforeIsAlreadyDone() {
        run();
        take(RunbookSamples.result(runbooks.newest(), "ALREADY", RunbookSamples.CONVERTED));
        shows("shared");

        assertThat(run()).isInstanceOf(Outcome.AlreadyDone.class);
    }

    @Test
    void aSharedMailboxAloneSaysNothingOfHoldsAndForwarding() {
        shows("shared");

        assertThat(reason(run())).isEqualTo(ExchangeMailbox.RUNBOOK_WAITS);
    }

    @Test
    void anActionThatExchangeRefusedAsksAgainWithANewRunbook() {
        run();
        take(RunbookSamples.result(runbooks.newest(), "FAILED", RunbookSamples.CONVERTED));
        shows("shared");

        assertThat(reason(run())).isEqualTo(ExchangeMailbox.RUNBOOK_FAILED);
        assertThat(runbooks.issued()).isEqualTo(2);
        assertThat(reason(run())).isEqualTo(ExchangeMailbox.RUNBOOK_WAITS);
    }

    @Test
    void aMailboxThatContradictsItsActionsIsNotBelieved() {
        run();
        take(RunbookSamples.result(
                runbooks.newest(),
                "DONE",
                RunbookSamples.state(MailboxState.SHARED, /* forwards */ true, true, 0, 0, true, "false")));
        shows("shared");

        assertThat(reason(run())).isEqualTo(Reasons.NOT_VERIFIED);
    }

    @Test
    void anUnknownHoldIsNoAbsenceOfAHold() {
        run();
        take(RunbookSamples.result(
                runbooks.newest(), "DONE", RunbookSamples.state(MailboxState.SHARED, false, true, 0, 0, true, "null")));
        shows("shared");

        assertThat(reason(run())).isEqualTo(ExchangeMailbox.HOLD_UNKNOWN);
    }

    @Test
    void anOutageOfGraphIsNotAMissingMailbox() {
        WIRE.stubFor(get(urlPathEqualTo(SETTINGS)).willReturn(error(500, "InternalServerError")));

        assertThat(run()).isInstanceOf(Outcome.FailedRetryable.class);
        assertThat(runbooks.issued()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"case\":\"00000000-0000-4000-8000-000000000001\"', '\"case\":\"00000000-0000-4000-8000-00000000000f\"', case",
        "exchange.mailbox, exchange.other, step",
        "'\"nonce\":\"', '\"nonce\":\"0', nonce",
        "'\"mailbox\":\"9', '\"mailbox\":\"8', mailbox",
        "'\"runbook\":\"', '\"runbook\":\"0', runbook",
        "'\"signature\":\"', '\"signature\":\"AAAA', signature",
        "READ_STATE, STOP_FORWARDING, actions",
        "READ_STATE, FORMAT_EVERYTHING, actions",
        "'\"detail\":\"\"', '\"detail\":7', detail",
        "'\"bytes\":1073741824', '\"bytes\":-1', before.bytes",
        "'\"archive\":false,', '', before.archive",
        "lastday.io/exchange-result/1, lastday.io/exchange-result/2, format",
    })
    void aResultOfAnythingElseIsRefusedAndSaysWhichMember(String text, String instead, String member) {
        run();
        String result = RunbookSamples.result(runbooks.newest(), "DONE", RunbookSamples.CONVERTED);
        assertThat(result).contains(text);

        assertThatThrownBy(() -> check(result.replace(text, instead)))
                .isInstanceOf(RunbookResult.Refused.class)
                .hasMessageContaining(member);
    }

    @Test
    void aResultThatComesTooLateIsRefused() {
        run();
        String result = RunbookSamples.result(runbooks.newest(), "DONE", RunbookSamples.CONVERTED);

        assertThatThrownBy(() -> ResultCheck.require(
                        runbooks.newest(), seal, ResultReader.read(result), NOW.plus(Duration.ofDays(8))))
                .hasMessageContaining("expired");
    }

    @Test
    void halfAFileIsRefused() {
        assertThatThrownBy(() -> ResultReader.read("{\"format\":\"lastday.io/exch"))
                .hasMessageContaining("not JSON");
    }

    @Test
    void aMailboxIsHeldAndNeedsItsLicenceUnlessTheOppositeIsKnown() {
        MailboxState free = new MailboxState(MailboxState.SHARED, false, true, 0, 0, true, false, 0, false, 1L);
        MailboxState unknown = new MailboxState(MailboxState.SHARED, false, true, 0, 0, true, null, 0, false, 1L);
        MailboxState large = new MailboxState(
                MailboxState.SHARED,
                false,
                true,
                0,
                0,
                true,
                false,
                0,
                false,
                MailboxState.LARGEST_WITHOUT_LICENCE + 1);

        assertThat(free.needsLicence()).isFalse();
        assertThat(unknown.isHeld()).isTrue();
        assertThat(large.needsLicence()).isTrue();
    }

    private void check(String result) {
        ResultCheck.require(runbooks.newest(), seal, ResultReader.read(result), NOW.plusSeconds(120));
    }

    private void take(String result) {
        check(result);
        runbooks.answer(runbooks.newest(), result, "it", NOW);
    }

    private StepResult run() {
        return step.run(context(null).with(brief()));
    }

    private static StepContext at(Instant now) {
        StepContext usual = context(null);
        return new StepContext(usual.firm(), usual.caseId(), usual.accounts(), usual.dates(), null, 1, now, brief());
    }

    private static CaseBrief brief() {
        return CaseBrief.NONE.withSuccessor(new LeaverAccounts(
                new PersonId.Entra(SUCCESSOR),
                "A successor",
                List.of(new Account(ConnectedSystem.ENTRA, SUCCESSOR, "successor@firm.example"))));
    }

    private static @Nullable ReasonCode reason(StepResult result) {
        return result instanceof Outcome.NeedsHuman asked ? asked.reason() : null;
    }
}
