package io.lastday.offboarding.step.keycloak;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.LOCAL_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Attempts;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.keycloak.KeycloakRealm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeycloakStepsTest {

    private static final String SESSIONS = LOCAL_USER + "/sessions";
    private static final String CONSENTS = LOCAL_USER + "/consents";
    private static final String SESSION = "[{\"id\":\"s1\"}]";
    private static final String GRANT =
            "[{\"clientId\":\"harbour-portal\",\"additionalGrants\":[{\"client\":\"c1\",\"key\":\"Offline Token\"}]}]";
    private static final String NOTHING = "[]";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private KeycloakRealm realm;
    private KeycloakAccounts accounts;

    @BeforeEach
    void accept() {
        realm = RemoteWire.realm(WIRE);
        accounts = new KeycloakAccounts(realm);
        WIRE.stubFor(put(urlPathEqualTo(LOCAL_USER)).willReturn(noContent()));
        WIRE.stubFor(post(urlPathEqualTo(LOCAL_USER + "/logout")).willReturn(noContent()));
        answers(WIRE, SESSIONS, NOTHING);
        answers(WIRE, CONSENTS, NOTHING);
    }

    @AfterEach
    void close() {
        realm.close();
    }

    @Test
    void aBlockThatShowsIsDoneAndTheRestOfTheAccountIsSentBackAsItWas() {
        answers(WIRE, LOCAL_USER, user(true, 0), user(true, 0), user(true, 0), user(false, 0));

        assertThat(new KeycloakDisable(accounts, READ_BACK).run(context(null))).isInstanceOf(Outcome.Done.class);
        WIRE.verify(
                1,
                putRequestedFor(urlPathEqualTo(LOCAL_USER))
                        .withRequestBody(matchingJsonPath("$[?(@.enabled == false)]"))
                        .withRequestBody(matchingJsonPath("$[?(@.username == 'leaver')]"))
                        .withRequestBody(matchingJsonPath("$.attributes.entraObjectId")));
    }

    @Test
    void anAccountThatIsBlockedAlreadyIsNotWritten() {
        answers(WIRE, LOCAL_USER, user(false, 0));

        assertThat(new KeycloakDisable(accounts, READ_BACK).run(context(null))).isInstanceOf(Outcome.AlreadyDone.class);
        WIRE.verify(0, putRequestedFor(urlPathEqualTo(LOCAL_USER)));
    }

    @Test
    void aSuccessThatBlockedNothingIsNeverDone() {
        answers(WIRE, LOCAL_USER, user(true, 0));

        assertThat(untilItEnds(new KeycloakDisable(accounts, READ_BACK))).isEqualTo(Reasons.NOT_VERIFIED);
    }

    @Test
    void aLogOutIsDoneWhenNoSessionIsLeftAndNotBeforeMoved() {
        answers(WIRE, SESSIONS, SESSION, NOTHING);
        answers(WIRE, LOCAL_USER, user(false, 0), user(false, NOW.getEpochSecond() + 1));

        assertThat(new KeycloakLogOut(accounts, READ_BACK).run(context(null)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        o -> assertThat(o.evidence())
                                .containsEntry("sessionsEnded", "1")
                                .containsEntry("sessionsLeft", "0"));
    }

    @Test
    void aLogOutThatMovedNothingIsNeverDone() {
        answers(WIRE, LOCAL_USER, user(false, 0));

        assertThat(untilItEnds(new KeycloakLogOut(accounts, READ_BACK))).isEqualTo(Reasons.NOT_VERIFIED);
        WIRE.verify(Attempts.MOST, postRequestedFor(urlPathEqualTo(LOCAL_USER + "/logout")));
    }

    @Test
    void aLogOutThatLeavesASessionIsNeverDone() {
        answers(WIRE, SESSIONS, SESSION);
        answers(WIRE, LOCAL_USER, user(false, 0), user(false, NOW.getEpochSecond() + 1));

        assertThat(untilItEnds(new KeycloakLogOut(accounts, READ_BACK))).isEqualTo(Reasons.NOT_VERIFIED);
    }

    @Test
    void anOldNotBeforeIsNoLogOut() {
        long old = NOW.getEpochSecond() - 3_600;
        answers(WIRE, LOCAL_USER, user(false, 0), user(false, old));

        assertThat(untilItEnds(new KeycloakLogOut(accounts, READ_BACK))).isEqualTo(Reasons.NOT_VERIFIED);
    }

    @Test
    void consentsAndOfflineTokensAreTakenBackUntilNoneIsLeft() {
        answers(WIRE, CONSENTS, GRANT, NOTHING);
        WIRE.stubFor(delete(urlPathEqualTo(CONSENTS + "/harbour-portal")).willReturn(noContent()));

        assertThat(new KeycloakOfflineSessions(accounts, READ_BACK).run(context(null)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, o -> assertThat(o.evidence()).containsEntry("clientsRemoved", "1"));
    }

    @Test
    void aGrantThatIsGoneMeanwhileIsAsGoodAsTakenBack() {
        answers(WIRE, CONSENTS, GRANT, NOTHING);
        answers(WIRE, LOCAL_USER, user(false, 0));
        WIRE.stubFor(delete(urlPathEqualTo(CONSENTS + "/harbour-portal"))
                .willReturn(aResponse().withStatus(404)));

        assertThat(new KeycloakOfflineSessions(accounts, READ_BACK).run(context(null)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aGrantThatStaysIsNeverDone() {
        answers(WIRE, CONSENTS, GRANT);
        WIRE.stubFor(delete(urlPathEqualTo(CONSENTS + "/harbour-portal")).willReturn(noContent()));

        assertThat(untilItEnds(new KeycloakOfflineSessions(accounts, READ_BACK)))
                .isEqualTo(Reasons.NOT_VERIFIED);
    }

    @Test
    void withoutAnyGrantNothingIsWritten() {
        assertThat(new KeycloakOfflineSessions(accounts, READ_BACK).run(context(null)))
                .isInstanceOf(Outcome.AlreadyDone.class);
        WIRE.verify(0, deleteRequestedFor(urlPathEqualTo(CONSENTS + "/harbour-portal")));
    }

    @Test
    void verifyFindsWhatWasUndone() {
        answers(WIRE, LOCAL_USER, user(true, 1_000));
        assertThat(reason(new KeycloakVerify(accounts).run(context(null)))).isEqualTo(Reasons.NOT_VERIFIED);

        WIRE.resetScenarios();
        answers(WIRE, LOCAL_USER, user(false, 1_000));
        answers(WIRE, CONSENTS, GRANT);
        assertThat(reason(new KeycloakVerify(accounts).run(context(null)))).isEqualTo(Reasons.NOT_VERIFIED);

        WIRE.resetScenarios();
        answers(WIRE, CONSENTS, NOTHING);
        assertThat(new KeycloakVerify(accounts).run(context(null))).isInstanceOf(Outcome.Done.class);
    }

    private static ReasonCode untilItEnds(Step step) {
        StepResult result = step.run(context(null));
        for (int runs = 1; result instanceof StepResult.Waiting waiting; runs++) {
            assertThat(runs).isLessThan(Attempts.MOST);
            result = step.run(context(waiting.cursor()));
        }
        return reason(result);
    }

    private static ReasonCode reason(StepResult result) {
        assertThat(result).isInstanceOf(Outcome.NeedsHuman.class);
        return ((Outcome.NeedsHuman) result).reason();
    }

    private static String user(boolean enabled, long notBefore) {
        return """
                {"id":"%s","username":"leaver","enabled":%s,"notBefore":%d,
                 "attributes":{"entraObjectId":["%s"]}}""".formatted(RemoteWire.LOCAL, enabled, notBefore, RemoteWire.USER);
    }
}
