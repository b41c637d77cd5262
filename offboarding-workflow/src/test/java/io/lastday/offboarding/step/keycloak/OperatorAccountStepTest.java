package io.lastday.offboarding.step.keycloak;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.lastday.offboarding.step.remote.RemoteWire.LOCAL;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Attempts;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteWire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OperatorAccountStepTest {

    private static final String USERS = "/admin/realms/lastday/users";
    private static final String LOGIN = USERS + "/o1";
    private static final String SESSIONS = LOGIN + "/sessions";
    private static final String CONSENTS = LOGIN + "/consents";
    private static final String BY_ENTRA = "person:\"entra:" + USER + "\"";
    private static final String BY_KEYCLOAK = "person:\"keycloak:harbour:" + LOCAL + "\"";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private OperatorRealm realm;

    @BeforeEach
    void anOperator() {
        realm = RemoteWire.operators(WIRE);
        WIRE.stubFor(get(urlPathEqualTo(USERS)).willReturn(okJson("[]")));
        found(BY_ENTRA, login("entra:" + USER, true, 0));
        WIRE.stubFor(put(urlPathEqualTo(LOGIN)).willReturn(noContent()));
        WIRE.stubFor(post(urlPathEqualTo(LOGIN + "/logout")).willReturn(noContent()));
        answers(WIRE, SESSIONS, "[]");
        answers(WIRE, CONSENTS, "[]");
    }

    @AfterEach
    void close() {
        realm.close();
    }

    @Test
    void aLogInThatIsSeenBlockedAndLoggedOutIsDone() {
        answers(WIRE, LOGIN, login(true, 0), login(true, 0), login(false, 1_000));
        answers(WIRE, SESSIONS, "[{\"id\":\"s1\"}]", "[]");

        assertThat(run(null))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.evidence())
                                .containsEntry("enabled", "false")
                                .containsEntry("sessionsLeft", "0"));
        WIRE.verify(
                1,
                putRequestedFor(urlPathEqualTo(LOGIN))
                        .withRequestBody(matchingJsonPath("$[?(@.enabled == false)]"))
                        .withRequestBody(matchingJsonPath("$.attributes.person")));
        WIRE.verify(1, postRequestedFor(urlPathEqualTo(LOGIN + "/logout")));
    }

    @Test
    void anOfflineTokenIsTakenBackTooOrItWouldOutliveTheBlock() {
        answers(WIRE, LOGIN, login(true, 0), login(true, 0), login(false, 1_000));
        answers(WIRE, CONSENTS, "[{\"clientId\":\"scripts\"}]", "[{\"clientId\":\"scripts\"}]", "[]");
        WIRE.stubFor(delete(urlPathEqualTo(CONSENTS + "/scripts")).willReturn(noContent()));

        assertThat(run(null)).isInstanceOf(Outcome.Done.class);
        WIRE.verify(1, deleteRequestedFor(urlPathEqualTo(CONSENTS + "/scripts")));
    }

    @Test
    void aLogInThatIsBlockedAlreadyIsNotWritten() {
        answers(WIRE, LOGIN, login(false, 1_000));

        assertThat(run(null)).isInstanceOf(Outcome.AlreadyDone.class);
        nothingIsWritten();
    }

    @Test
    void aBlockedLogInWithASessionLeftIsLoggedOut() {
        answers(WIRE, LOGIN, login(false, 1_000), login(false, 2_000));
        answers(WIRE, SESSIONS, "[{\"id\":\"s1\"}]", "[]");

        assertThat(run(null)).isInstanceOf(Outcome.Done.class);
        WIRE.verify(0, putRequestedFor(urlPathEqualTo(LOGIN)));
        WIRE.verify(1, postRequestedFor(urlPathEqualTo(LOGIN + "/logout")));
    }

    @Test
    void aLogInIsFoundByTheFirmsKeycloakAccountAsWell() {
        WIRE.stubFor(get(urlPathEqualTo(USERS))
                .withQueryParam("q", equalTo(BY_ENTRA))
                .willReturn(okJson("[]")));
        found(BY_KEYCLOAK, login("keycloak:harbour:" + LOCAL, true, 0));
        answers(WIRE, LOGIN, login(false, 1_000));

        assertThat(run(null)).isInstanceOf(Outcome.AlreadyDone.class);
    }

    @Test
    void whoOperatesNothingHasNothingToLose() {
        WIRE.stubFor(get(urlPathEqualTo(USERS))
                .withQueryParam("q", equalTo(BY_ENTRA))
                .willReturn(okJson("[]")));

        assertThat(reason(run(null))).isEqualTo(Reasons.NO_ACCOUNT);
        nothingIsWritten();
    }

    @Test
    void anotherPersonsLogInIsLeftAloneWhateverTheSearchBrings() {
        found(BY_ENTRA, login("entra:" + USER + "0", true, 0));

        assertThat(reason(run(null))).isEqualTo(Reasons.NO_ACCOUNT);
        WIRE.verify(0, getRequestedFor(urlPathEqualTo(LOGIN)));
        nothingIsWritten();
    }

    @Test
    void aSuccessThatChangedNothingIsNeverDone() {
        answers(WIRE, LOGIN, login(true, 0));

        assertThat(reason(untilItEnds())).isEqualTo(Reasons.NOT_VERIFIED);
        WIRE.verify(Attempts.MOST, postRequestedFor(urlPathEqualTo(LOGIN + "/logout")));
    }

    @Test
    void aBlockThatLeavesASessionIsNeverDone() {
        answers(WIRE, LOGIN, login(true, 0), login(true, 0), login(false, 1_000));
        answers(WIRE, SESSIONS, "[{\"id\":\"s1\"}]");

        assertThat(reason(untilItEnds())).isEqualTo(Reasons.NOT_VERIFIED);
    }

    @Test
    void aBlockThatShowsLateIsDoneAndNotAlreadyDone() {
        answers(WIRE, LOGIN, login(false, 1_000));

        assertThat(run("sent=1")).isInstanceOf(Outcome.Done.class);
        nothingIsWritten();
    }

    @Test
    void anOutageIsTriedAgainAndNeverReadAsNoAccount() {
        WIRE.stubFor(get(urlPathEqualTo(USERS))
                .withQueryParam("q", equalTo(BY_KEYCLOAK))
                .willReturn(error(503, "unavailable")));

        assertThat(run(null))
                .isInstanceOfSatisfying(
                        Outcome.FailedRetryable.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reasons.REMOTE_UNAVAILABLE));
        nothingIsWritten();
    }

    @Test
    void aRefusalNamesTheRoleToGrant() {
        WIRE.stubFor(get(urlPathEqualTo(USERS))
                .withQueryParam("q", equalTo(BY_ENTRA))
                .willReturn(error(403, "denied")));

        assertThat(run(null))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.detail()).contains("view-users"));
    }

    @Test
    void whereTheOperatorsRealmIsNotConnectedNobodyClaimsThatThereIsNoAccount() {
        StepResult result = new OperatorAccountStep(new OperatorLogins.NotConnected(), READ_BACK).run(context(null));

        assertThat(reason(result)).isEqualTo(OperatorLogins.NotConnected.REASON);
        WIRE.verify(0, getRequestedFor(urlPathMatching("/admin/.*")));
    }

    private StepResult run(@Nullable String cursor) {
        return new OperatorAccountStep(realm, READ_BACK).run(context(cursor));
    }

    private StepResult untilItEnds() {
        StepResult result = run(null);
        for (int runs = 1; result instanceof StepResult.Waiting waiting; runs++) {
            assertThat(runs).isLessThan(Attempts.MOST);
            result = run(waiting.cursor());
        }
        return result;
    }

    private static ReasonCode reason(StepResult result) {
        return switch (result) {
            case Outcome.Skipped skipped -> skipped.reason();
            case Outcome.NeedsHuman human -> human.reason();
            default -> throw new AssertionError("no reason in " + result);
        };
    }

    private static void nothingIsWritten() {
        WIRE.verify(0, putRequestedFor(urlPathMatching("/admin/.*")));
        WIRE.verify(0, postRequestedFor(urlPathMatching("/admin/.*")));
    }

    private static void found(String query, String login) {
        WIRE.stubFor(get(urlPathEqualTo(USERS))
                .withQueryParam("q", equalTo(query))
                .withQueryParam("enabled", absent())
                .willReturn(okJson("[" + login + "]")));
    }

    private static String login(boolean enabled, long notBefore) {
        return login("entra:" + USER, enabled, notBefore);
    }

    private static String login(String person, boolean enabled, long notBefore) {
        return """
                {"id":"o1","username":"operator","enabled":%s,"notBefore":%d,"attributes":{"person":["%s"]}}""".formatted(enabled, notBefore, person);
    }
}
