package io.lastday.offboarding.person.connected;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.lastday.offboarding.step.remote.RemoteWire.BOTH;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.LOCAL_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.Snapshot.AccountFacts;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.keycloak.KeycloakAccounts;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectedStateTest {

    private static final OperatorLogins NOT_CONNECTED = new OperatorLogins.NotConnected();
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String RULES = ENTRA_USER + "/mailFolders/inbox/messageRules";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private Graph graph;
    private KeycloakRealm realm;

    @BeforeEach
    void world() {
        graph = RemoteWire.graph(WIRE);
        realm = RemoteWire.realm(WIRE);
        for (String collection : List.of("/memberOf", "/ownedObjects", "/oauth2PermissionGrants")) {
            answers(WIRE, ENTRA_USER + collection, "{\"value\":[]}");
        }
        answers(WIRE, RULES, "{\"value\":[]}");
        answers(WIRE, LOCAL_USER + "/sessions", "[]");
        answers(WIRE, LOCAL_USER + "/consents", "[]");
        answers(WIRE, "/admin/realms/harbour", "{\"accessTokenLifespan\":300}");
        entra(false, NOW.minus(Duration.ofHours(2)).toString());
        local(false, NOW.minus(Duration.ofHours(2)).getEpochSecond());
        WIRE.stubFor(patch(urlPathEqualTo(ENTRA_USER)).willReturn(noContent()));
        WIRE.stubFor(put(urlPathEqualTo(LOCAL_USER)).willReturn(noContent()));
    }

    @AfterEach
    void close() {
        realm.close();
    }

    @Test
    void aSnapshotOfTheSameStateIsTheSameText() {
        answers(WIRE, ENTRA_USER + "/memberOf", """
                {"value":[{"@odata.type":"#microsoft.graph.group","id":"b","displayName":"B","groupTypes":["DynamicMembership"]},
                          {"@odata.type":"#microsoft.graph.group","id":"a","displayName":"A","groupTypes":[]}]}""");
        Snapshot first = snapshots().take(BOTH);
        answers(WIRE, ENTRA_USER + "/memberOf", """
                {"value":[{"@odata.type":"#microsoft.graph.group","groupTypes":[],"displayName":"A","id":"a"},
                          {"@odata.type":"#microsoft.graph.group","id":"b","displayName":"B","groupTypes":["DynamicMembership"]}]}""");

        assertThat(snapshots().take(BOTH).json()).isEqualTo(first.json());
        assertThat(first.json()).contains("\"dynamic\":true", "\"notBefore\"").doesNotContain(" :", "\n");
        assertThat(first.accounts()).extracting(AccountFacts::enabled).containsExactly(false, false);
    }

    @Test
    void aSnapshotWithAPartMissingIsNoSnapshot() {
        WIRE.stubFor(get(urlPathEqualTo(ENTRA_USER + "/memberOf")).willReturn(error(500, "InternalServerError")));

        assertThatExceptionOfType(RemoteFailure.Transient.class)
                .isThrownBy(() -> snapshots().take(BOTH));
    }

    @Test
    void whatWasEnabledIsEnabledAgainAndReadBack() {
        answers(WIRE, ENTRA_USER, "{\"accountEnabled\":false}", "{\"accountEnabled\":true}");
        answers(
                WIRE,
                LOCAL_USER,
                "{\"enabled\":false}",
                "{\"enabled\":false}",
                "{\"enabled\":false}",
                "{\"enabled\":true}");

        assertThat(restored(true)).extracting(Restored::outcome).allMatch(Outcome.Done.class::isInstance);
    }

    @Test
    void whatWasDisabledBeforeStaysSo() {
        assertThat(restored(false)).extracting(Restored::outcome).allMatch(Outcome.Skipped.class::isInstance);
        WIRE.verify(0, patchRequestedFor(urlPathEqualTo(ENTRA_USER)));
        WIRE.verify(0, putRequestedFor(urlPathEqualTo(LOCAL_USER)));
    }

    @Test
    void anAccountIsNotEnabledWhileOfflineTokensWouldComeBackToLife() {
        answers(WIRE, LOCAL_USER + "/consents", "[{\"clientId\":\"harbour-portal\"}]");

        assertThat(restored(true).getLast().outcome()).isInstanceOf(Outcome.NeedsHuman.class);
        WIRE.verify(0, putRequestedFor(urlPathEqualTo(LOCAL_USER)));
    }

    @Test
    void aRestorationThatDoesNotShowIsNotDone() {
        assertThat(restored(true)).extracting(Restored::outcome).noneMatch(Outcome.Done.class::isInstance);
    }

    @Test
    void tokensCountAsResidualUntilTheyHaveExpired() {
        assertThat(residuals()).noneMatch(residual -> residual.what().contains("tokens"));

        entra(false, NOW.minusSeconds(60).toString());
        local(false, NOW.minusSeconds(60).getEpochSecond());
        assertThat(residuals())
                .filteredOn(residual -> residual.what().contains("tokens"))
                .extracting(Residual::reason)
                .satisfiesExactly(
                        entra -> assertThat(entra)
                                .contains(NOW.plusSeconds(3_540).toString()),
                        local -> assertThat(local).contains(NOW.plusSeconds(240).toString()));
    }

    @Test
    void anAccountThatLivedInItsSessionLeavesTheProviderAndItsTokens() {
        LeaverAccounts passenger = new LeaverAccounts(
                new PersonId.Keycloak("harbour", "lightweight-s1"),
                "A leaver",
                List.of(new Account(ConnectedSystem.KEYCLOAK, "lightweight-s1", "leaver")));
        WIRE.stubFor(get(urlPathMatching("/admin/realms/harbour/users/lightweight-s1.*"))
                .willReturn(aResponse().withStatus(404)));

        assertThat(residualAccess().list(passenger))
                .filteredOn(residual -> residual.system() == ConnectedSystem.KEYCLOAK)
                .containsExactly(
                        new Residual(
                                ConnectedSystem.KEYCLOAK,
                                "log-in through an identity provider",
                                "Keycloak keeps nothing of the account that it could block: block the person at the"
                                        + " provider"),
                        new Residual(
                                ConnectedSystem.KEYCLOAK,
                                "access tokens issued before the session ended",
                                "applications that do not ask Keycloak again accept them after it for at most 5"
                                        + " minutes"));
    }

    @Test
    void everythingThatStaysOpenIsListedWithItsReason() {
        answers(WIRE, ENTRA_USER + "/memberOf", """
                {"value":[{"@odata.type":"#microsoft.graph.group","id":"g","displayName":"All","groupTypes":["DynamicMembership"]},
                          {"@odata.type":"#microsoft.graph.group","id":"h","displayName":"Sales","groupTypes":[]}]}""");
        answers(
                WIRE,
                ENTRA_USER + "/ownedObjects",
                "{\"value\":[{\"@odata.type\":\"#microsoft.graph.application\",\"id\":\"a\",\"displayName\":\"Stock export\"}]}");
        answers(
                WIRE,
                ENTRA_USER + "/oauth2PermissionGrants",
                "{\"value\":[{\"clientId\":\"c1\",\"consentType\":\"Principal\",\"scope\":\"Mail.Read\"}]}");
        answers(WIRE, RULES, """
                {"value":[{"isEnabled":true,"actions":{"forwardTo":[{"emailAddress":{"address":"somebody@private.example"}}]}},
                          {"isEnabled":false,"actions":{"forwardTo":[{"emailAddress":{"address":"x@off.example"}}]}}]}""");

        assertThat(residuals())
                .extracting(Residual::what)
                .contains(
                        "group All",
                        "application Stock export",
                        "application c1 (Mail.Read)",
                        "an inbox rule that sends mail to an address at private.example")
                .noneMatch(what -> what.contains("Sales") || what.contains("somebody") || what.contains("off.example"));
    }

    @Test
    void whatMayNotBeReadIsUnknownAndWhatDoesNotAnswerFails() {
        WIRE.stubFor(get(urlPathEqualTo(ENTRA_USER + "/ownedObjects"))
                .willReturn(error(403, "Authorization_RequestDenied")));
        assertThat(residuals())
                .anyMatch(residual -> residual.what().equals("owned applications")
                        && residual.reason().startsWith("UNKNOWN"));

        WIRE.stubFor(get(urlPathEqualTo(ENTRA_USER + "/ownedObjects")).willReturn(error(500, "InternalServerError")));
        assertThatExceptionOfType(RemoteFailure.Transient.class).isThrownBy(this::residuals);
    }

    private ConnectedSnapshots snapshots() {
        return new ConnectedSnapshots(
                List.of(
                        new EntraSnapshot(new EntraState(graph)),
                        new KeycloakSnapshot(new KeycloakAccounts(realm)),
                        new OperatorSnapshot(NOT_CONNECTED)),
                CLOCK);
    }

    private List<Restored> restored(boolean enabledBefore) {
        List<AccountFacts> facts = snapshots().take(BOTH).accounts().stream()
                .map(fact -> new AccountFacts(
                        fact.system(), fact.id(), enabledBefore, fact.synced(), fact.guest(), fact.facts()))
                .toList();
        WIRE.resetScenarios();
        return new ConnectedRestorer(List.of(new SignInRestore(
                        new EntraAccounts(graph), new KeycloakAccounts(realm), NOT_CONNECTED, READ_BACK)))
                .restore(new Snapshot(NOW, facts, "{}"), BOTH);
    }

    private List<Residual> residuals() {
        return residualAccess().list(BOTH);
    }

    private ConnectedResidualAccess residualAccess() {
        EntraAccounts entra = new EntraAccounts(graph);
        KeycloakAccounts keycloak = new KeycloakAccounts(realm);
        return new ConnectedResidualAccess(List.of(
                new EntraResiduals(entra, new EntraState(graph), CLOCK),
                new KeycloakResiduals(keycloak, realm, CLOCK),
                new OperatorResiduals(NOT_CONNECTED)));
    }

    private static void entra(boolean enabled, String stamp) {
        answers(WIRE, ENTRA_USER, """
                {"id":"u","accountEnabled":%s,"userType":"Member","signInSessionsValidFromDateTime":"%s"}""".formatted(enabled, stamp));
    }

    private static void local(boolean enabled, long notBefore) {
        answers(WIRE, LOCAL_USER, "{\"enabled\":%s,\"notBefore\":%d}".formatted(enabled, notBefore));
    }
}
