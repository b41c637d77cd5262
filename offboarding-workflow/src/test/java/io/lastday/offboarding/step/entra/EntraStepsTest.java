package io.lastday.offboarding.step.entra;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.EarlierSteps;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Attempts;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EntraStepsTest {

    private static final String REVOKE = ENTRA_USER + "/revokeSignInSessions";
    private static final String OLD = "2026-01-02T03:04:05Z";
    private static final String NEW = "2026-11-21T17:00:01Z";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private EntraAccounts accounts;

    @BeforeEach
    void accept() {
        accounts = new EntraAccounts(RemoteWire.graph(WIRE));
        WIRE.stubFor(patch(urlPathEqualTo(ENTRA_USER)).willReturn(noContent()));
        WIRE.stubFor(post(urlPathEqualTo(REVOKE)).willReturn(okJson("{\"value\":true}")));
    }

    @Test
    void aBlockThatShowsIsDoneAndNothingElseIsChanged() {
        answers(WIRE, ENTRA_USER, user(true, OLD), user(true, OLD), user(false, OLD));

        assertThat(run(disable(), null)).isInstanceOf(Outcome.Done.class);
        WIRE.verify(
                1,
                patchRequestedFor(urlPathEqualTo(ENTRA_USER))
                        .withRequestBody(equalToJson("{\"accountEnabled\":false}")));
    }

    @Test
    void anAccountThatIsBlockedAlreadyIsNotWritten() {
        answers(WIRE, ENTRA_USER, user(false, OLD));

        assertThat(run(disable(), null)).isInstanceOf(Outcome.AlreadyDone.class);
        WIRE.verify(0, patchRequestedFor(urlPathEqualTo(ENTRA_USER)));
    }

    @Test
    void aSuccessThatChangedNothingIsNeverDoneAndEndsWithAHuman() {
        answers(WIRE, ENTRA_USER, user(true, OLD));

        assertThat(untilItEnds(disable())).isEqualTo(Reasons.NOT_VERIFIED);
        WIRE.verify(Attempts.MOST, patchRequestedFor(urlPathEqualTo(ENTRA_USER)));
    }

    @Test
    void aMissingPropertyIsNoProofOfABlock() {
        answers(WIRE, ENTRA_USER, user(true, OLD), "{\"id\":\"u\"}");

        assertThat(run(disable(), null)).isInstanceOf(StepResult.Waiting.class);
    }

    @Test
    void anAccountRuledOnPremisesIsBlockedAsFirstAidAndLeftToAHuman() {
        String synced = "{\"accountEnabled\":%s,\"userType\":\"Member\",\"onPremisesSyncEnabled\":true}";
        answers(WIRE, ENTRA_USER, synced.formatted("true"), synced.formatted("false"));

        assertThat(run(disable(), null))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class, o -> assertThat(o.reason()).isEqualTo(EntraDisable.SYNCED_FROM_AD));
        WIRE.verify(1, patchRequestedFor(urlPathEqualTo(ENTRA_USER)));
    }

    @Test
    void whereThePlaybookHasTheDirectorysOwnStepTheBlockInTheCloudIsDone() {
        answers(WIRE, ENTRA_USER, "{\"accountEnabled\":false,\"userType\":\"Member\",\"onPremisesSyncEnabled\":true}");
        var plain = context(null);
        var withAd =
                plain.with(plain.brief().withEarlier(step -> Optional.of(new EarlierSteps.Earlier(false, null, null))));

        assertThat(disable().run(withAd))
                .isInstanceOfSatisfying(
                        Outcome.AlreadyDone.class, o -> assertThat(o.evidence()).containsEntry("firstAid", "true"));
    }

    @Test
    void aPrivilegedTargetThatIsRefusedNamesWhatToGrant() {
        answers(WIRE, ENTRA_USER, user(true, OLD));
        WIRE.stubFor(patch(urlPathEqualTo(ENTRA_USER)).willReturn(error(403, "Authorization_RequestDenied")));

        assertThat(run(disable(), null)).isInstanceOfSatisfying(Outcome.NeedsHuman.class, o -> {
            assertThat(o.reason()).isEqualTo(Reasons.NEEDS_ROLE);
            assertThat(o.detail()).contains("User.EnableDisableAccount.All");
        });
    }

    @Test
    void anOutageAfterTheWriteIsNotDone() {
        WIRE.stubFor(get(urlPathEqualTo(ENTRA_USER)).willReturn(error(500, "InternalServerError")));

        assertThat(run(disable(), null)).isInstanceOf(Outcome.FailedRetryable.class);
    }

    @Test
    void sessionsAreRevokedWhenTheStampHasMoved() {
        answers(WIRE, ENTRA_USER, user(false, OLD), user(false, OLD), user(false, NEW));

        assertThat(run(revoke(), null))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        o -> assertThat(o.evidence())
                                .containsEntry("sessionsValidFrom", NEW)
                                .containsEntry("before", OLD));
    }

    @Test
    void aRevocationThatMovesNoStampIsNeverDone() {
        answers(WIRE, ENTRA_USER, user(false, OLD));

        assertThat(untilItEnds(revoke())).isEqualTo(Reasons.NOT_VERIFIED);
    }

    @Test
    void aStampThatMovedBetweenTwoRunsIsFoundWithoutAnotherRevocation() {
        answers(WIRE, ENTRA_USER, user(false, NEW));

        assertThat(run(revoke(), "sent=1;before=" + OLD)).isInstanceOf(Outcome.Done.class);
        WIRE.verify(0, postRequestedFor(urlPathEqualTo(REVOKE)));
    }

    @Test
    void aGuestIsNotRevokedBecauseTheCallWouldSayYesAndDoNothing() {
        answers(WIRE, ENTRA_USER, "{\"accountEnabled\":false,\"userType\":\"Guest\"}");

        assertThat(run(revoke(), null)).isInstanceOf(Outcome.Skipped.class);
        WIRE.verify(0, postRequestedFor(urlPathEqualTo(REVOKE)));
    }

    @Test
    void verifyFindsAnAccountThatWasEnabledAgain() {
        answers(WIRE, ENTRA_USER, user(true, NEW));

        assertThat(reason(run(new EntraVerify(accounts), null))).isEqualTo(Reasons.NOT_VERIFIED);
    }

    @Test
    void verifyFindsASignInThatCameAfterTheStamp() {
        answers(WIRE, ENTRA_USER, user(false, OLD), signedIn(NEW));

        assertThat(run(new EntraVerify(accounts), null))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class, o -> assertThat(o.detail()).contains(NEW));
    }

    @Test
    void verifyIsDoneWhenTheAccountIsBlockedAndNobodySignedInSince() {
        answers(WIRE, ENTRA_USER, user(false, NEW), signedIn(OLD));

        assertThat(run(new EntraVerify(accounts), null)).isInstanceOf(Outcome.Done.class);
    }

    private Step disable() {
        return new EntraDisable(accounts, READ_BACK);
    }

    private Step revoke() {
        return new EntraRevokeSessions(accounts, READ_BACK);
    }

    private static StepResult run(Step step, @Nullable String cursor) {
        return step.run(context(cursor));
    }

    private static ReasonCode untilItEnds(Step step) {
        StepResult result = run(step, null);
        for (int runs = 1; result instanceof StepResult.Waiting waiting; runs++) {
            assertThat(runs).isLessThan(Attempts.MOST);
            result = run(step, waiting.cursor());
        }
        return reason(result);
    }

    private static ReasonCode reason(StepResult result) {
        assertThat(result).isInstanceOf(Outcome.NeedsHuman.class);
        return ((Outcome.NeedsHuman) result).reason();
    }

    private static String user(boolean enabled, String stamp) {
        return "{\"accountEnabled\":%s,\"userType\":\"Member\",\"signInSessionsValidFromDateTime\":\"%s\"}"
                .formatted(enabled, stamp);
    }

    private static String signedIn(String at) {
        return "{\"signInActivity\":{\"lastSuccessfulSignInDateTime\":\"" + at + "\"}}";
    }
}
