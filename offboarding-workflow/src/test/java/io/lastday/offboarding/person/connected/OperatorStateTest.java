package io.lastday.offboarding.person.connected;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
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
import io.lastday.offboarding.step.keycloak.OperatorRealm;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a case remembers of a leaver's log-in to Lastday itself, gives back, and finds left. */
class OperatorStateTest {

    private static final String USERS = "/admin/realms/lastday/users";
    private static final String LOGIN = USERS + "/o1";
    private static final OperatorLogins NOT_CONNECTED = new OperatorLogins.NotConnected();

    /** No other account, so that nothing but the log-in is asked for. */
    private static final LeaverAccounts LEAVER = new LeaverAccounts(new PersonId.Entra(USER), "A leaver", List.of());

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private Graph graph;
    private KeycloakRealm firms;
    private OperatorRealm operators;

    @BeforeEach
    void anOperator() {
        graph = RemoteWire.graph(WIRE);
        firms = RemoteWire.realm(WIRE);
        operators = RemoteWire.operators(WIRE);
        WIRE.stubFor(get(urlPathEqualTo(USERS)).willReturn(okJson("""
                [{"id":"o1","username":"operator","attributes":{"person":["entra:%s"]}}]""".formatted(USER))));
        WIRE.stubFor(put(urlPathEqualTo(LOGIN)).willReturn(noContent()));
        answers(WIRE, LOGIN + "/sessions", "[]");
        answers(WIRE, LOGIN + "/consents", "[]");
    }

    @AfterEach
    void close() {
        operators.close();
        firms.close();
    }

    @Test
    void aSnapshotHoldsTheLogInOrSaysThatNobodyCanKnow() {
        answers(WIRE, LOGIN, "{\"enabled\":true}");

        Snapshot known = snapshot(operators);

        assertThat(known.accounts())
                .extracting(AccountFacts::system, AccountFacts::id, AccountFacts::enabled)
                .containsExactly(tuple(ConnectedSystem.LASTDAY, "o1", true));
        assertThat(snapshot(NOT_CONNECTED).json()).contains("\"lastday\":\"UNKNOWN\"");
    }

    @Test
    void aLogInThatWasTakenIsGivenBackAndReadBack() {
        answers(WIRE, LOGIN, "{\"enabled\":false}", "{\"enabled\":false}", "{\"enabled\":false}", "{\"enabled\":true}");

        assertThat(restored(operators, true)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aLogInThatWasBlockedBeforeStaysSo() {
        assertThat(restored(operators, false)).isInstanceOf(Outcome.Skipped.class);
        WIRE.verify(0, putRequestedFor(urlPathEqualTo(LOGIN)));
    }

    @Test
    void aRestorationSaysWhereItCannotReachTheLogIn() {
        assertThat(restored(NOT_CONNECTED, true))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(OperatorLogins.NotConnected.REASON));
    }

    @Test
    void aLogInIsLeftToReachUntilItIsBlocked() {
        answers(WIRE, LOGIN, "{\"enabled\":true}", "{\"enabled\":false}");

        assertThat(new OperatorResiduals(operators).list(LEAVER))
                .extracting(Residual::what)
                .containsExactly("log-in operator to Lastday itself");
        assertThat(new OperatorResiduals(operators).list(LEAVER)).isEmpty();
    }

    @Test
    void whatNobodyCanKnowIsLeftAsUnknown() {
        assertThat(new OperatorResiduals(NOT_CONNECTED).list(LEAVER))
                .singleElement()
                .satisfies(residual -> assertThat(residual.reason()).startsWith("UNKNOWN"));
    }

    private Snapshot snapshot(OperatorLogins logins) {
        return new ConnectedSnapshots(List.of(new OperatorSnapshot(logins)), Clock.fixed(NOW, ZoneOffset.UTC))
                .take(LEAVER);
    }

    private Outcome restored(OperatorLogins logins, boolean enabledBefore) {
        var facts = new AccountFacts(ConnectedSystem.LASTDAY, "o1", enabledBefore, false, false, Map.of());
        List<Restored> restored = new ConnectedRestorer(List.of(
                        new SignInRestore(new EntraAccounts(graph), new KeycloakAccounts(firms), logins, READ_BACK)))
                .restore(new Snapshot(NOW, List.of(facts), "{}"), LEAVER);
        assertThat(restored).hasSize(1);
        return restored.getFirst().outcome();
    }
}
