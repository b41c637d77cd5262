package io.lastday.offboarding.step.keycloak;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.LOCAL_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.EarlierSteps;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.offboarding.step.remote.Removals;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts that Keycloak does not rule alone: those of a directory, and those that live in a session. */
class KeycloakSpecialAccountsTest {

    private static final String PASSING = "lightweight-c2Vzc2lvbg";
    private static final String PASSING_USER = "/admin/realms/harbour/users/" + PASSING;
    private static final LeaverAccounts PASSENGER = new LeaverAccounts(
            new PersonId.Keycloak("harbour", PASSING),
            "A leaver",
            List.of(new Account(ConnectedSystem.KEYCLOAK, PASSING, "leaver")));

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private final Removals removals = new Removals(READ_BACK, Clock.fixed(NOW, ZoneOffset.UTC));
    private KeycloakRealm realm;
    private KeycloakAccounts accounts;
    private KeycloakHoldings holdings;

    @BeforeEach
    void connect() {
        realm = RemoteWire.realm(WIRE);
        accounts = new KeycloakAccounts(realm);
        holdings = new KeycloakHoldings(realm);
        answers(WIRE, LOCAL_USER + "/sessions", "[]");
        answers(WIRE, LOCAL_USER + "/consents", "[]");
    }

    @AfterEach
    void close() {
        realm.close();
    }

    @Test
    void a_directory_that_keycloak_may_only_read_is_for_a_person_and_no_failure() {
        answers(WIRE, LOCAL_USER, user(true, "\"federationLink\":\"ldap\","));
        WIRE.stubFor(put(urlPathEqualTo(LOCAL_USER))
                .willReturn(aResponse().withStatus(400).withBody("{\"errorMessage\":\"User is read only!\"}")));

        assertThat(new KeycloakDisable(accounts, READ_BACK).run(context(null)))
                .isInstanceOfSatisfying(Outcome.NeedsHuman.class, human -> {
                    assertThat(human.reason()).isEqualTo(KeycloakDisable.SYNCED_FROM_LDAP);
                    assertThat(human.detail()).contains("can still log in");
                });
    }

    @Test
    void a_refused_block_of_an_account_of_keycloaks_own_stays_a_failure() {
        answers(WIRE, LOCAL_USER, user(true, ""));
        WIRE.stubFor(put(urlPathEqualTo(LOCAL_USER)).willReturn(aResponse().withStatus(400)));

        assertThat(new KeycloakDisable(accounts, READ_BACK).run(context(null)))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reasons.REMOTE_REFUSED));
    }

    @Test
    void a_password_that_the_directory_keeps_is_named_and_the_others_go() {
        answers(WIRE, LOCAL_USER, user(false, "\"federationLink\":\"ldap\","));
        answers(WIRE, LOCAL_USER + "/credentials", "[{\"id\":\"c1\",\"type\":\"otp\"}]", "[]");
        answers(WIRE, LOCAL_USER + "/configured-user-storage-credential-types", "[\"password\"]");
        WIRE.stubFor(delete(urlPathEqualTo(LOCAL_USER + "/credentials/c1")).willReturn(noContent()));

        assertThat(new KeycloakCredentials(accounts, holdings, removals).run(context(null)))
                .isInstanceOfSatisfying(Outcome.NeedsHuman.class, human -> {
                    assertThat(human.reason()).isEqualTo(KeycloakDisable.SYNCED_FROM_LDAP);
                    assertThat(human.detail()).contains("Removed otp (c1).", "password of the directory");
                });
    }

    @Test
    void a_group_that_the_directory_rules_is_named_and_the_others_are_left() {
        answers(WIRE, LOCAL_USER, user(false, "\"federationLink\":\"ldap\","));
        answers(
                WIRE,
                LOCAL_USER + "/groups",
                "[{\"id\":\"g1\",\"path\":\"/sales\"},{\"id\":\"g2\",\"path\":\"/ldap\"}]",
                "[{\"id\":\"g2\",\"path\":\"/ldap\"}]");
        WIRE.stubFor(delete(urlPathEqualTo(LOCAL_USER + "/groups/g1")).willReturn(noContent()));
        WIRE.stubFor(delete(urlPathEqualTo(LOCAL_USER + "/groups/g2"))
                .willReturn(aResponse().withStatus(400)));

        assertThat(new KeycloakGroups(accounts, holdings, removals).run(context(null)))
                .isInstanceOfSatisfying(Outcome.NeedsHuman.class, human -> {
                    assertThat(human.reason()).isEqualTo(Reasons.REMOTE_REFUSED);
                    assertThat(human.detail()).contains("Removed /sales (g1).", "For a person: /ldap (g2)");
                });
    }

    @Test
    void an_account_that_lives_in_its_session_ends_with_it() {
        passing(1);
        WIRE.stubFor(delete(urlPathEqualTo("/admin/realms/harbour/sessions/s1"))
                .inScenario("passing")
                .willReturn(noContent())
                .willSetStateTo("ended"));

        assertThat(new KeycloakDisable(accounts, READ_BACK).run(context(PASSENGER, null)))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(KeycloakAccount.NOT_APPLICABLE));
        assertThat(new KeycloakLogOut(accounts, READ_BACK).run(context(PASSENGER, null)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.evidence()).containsEntry("sessionsEnded", "1"));
        assertThat(new KeycloakVerify(accounts).run(context(PASSENGER, null))).isInstanceOf(Outcome.Done.class);
        assertThat(new KeycloakGroups(accounts, holdings, removals).run(context(PASSENGER, null)))
                .isInstanceOf(Outcome.Skipped.class);
        WIRE.verify(0, postRequestedFor(urlPathEqualTo(PASSING_USER + "/logout")));
        WIRE.verify(1, deleteRequestedFor(anyUrl()));
    }

    @Test
    void an_offline_session_outlives_such_an_account_and_is_ended_too() {
        var offline = urlPathEqualTo("/admin/realms/harbour/sessions/" + KeycloakAccount.sessionOf(PASSING));
        passing(0);
        WIRE.stubFor(delete(offline)
                .withQueryParam("isOffline", equalTo("true"))
                .inScenario("passing")
                .willReturn(noContent())
                .willSetStateTo("ended"));
        WIRE.stubFor(delete(offline)
                .inScenario("passing")
                .whenScenarioStateIs("ended")
                .willReturn(aResponse().withStatus(404)));
        var step = new KeycloakOfflineSessions(accounts, READ_BACK);

        assertThat(step.run(context(PASSENGER, null)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.evidence()).containsEntry("clientsRemoved", "1"));
        assertThat(step.run(context(PASSENGER, null)))
                .as("the account is found no more")
                .isInstanceOf(Outcome.AlreadyDone.class);
    }

    @Test
    void a_session_that_a_log_out_left_is_ended_by_itself() {
        answers(WIRE, LOCAL_USER, user(false, ""), user(false, "\"notBefore\":" + (NOW.getEpochSecond() + 1) + ","));
        answers(WIRE, LOCAL_USER + "/sessions", "[{\"id\":\"s1\"}]", "[{\"id\":\"s1\"}]", "[]");
        WIRE.stubFor(post(urlPathEqualTo(LOCAL_USER + "/logout")).willReturn(noContent()));
        WIRE.stubFor(delete(urlPathEqualTo("/admin/realms/harbour/sessions/s1")).willReturn(noContent()));

        assertThat(new KeycloakLogOut(accounts, READ_BACK).run(context(null))).isInstanceOf(Outcome.Done.class);
        WIRE.verify(1, deleteRequestedFor(urlPathEqualTo("/admin/realms/harbour/sessions/s1")));
    }

    @Test
    void nothing_is_taken_while_the_account_can_log_in_though_it_should_not() {
        answers(WIRE, LOCAL_USER, user(true, ""));
        answers(WIRE, LOCAL_USER + "/groups", "[{\"id\":\"g1\",\"path\":\"/sales\"}]", "[]");
        WIRE.stubFor(delete(urlPathEqualTo(LOCAL_USER + "/groups/g1")).willReturn(noContent()));
        EarlierSteps disabling = step ->
                Optional.of(new EarlierSteps.Earlier(/* finished */ true, OutcomeKind.SKIPPED, /* reasonCode */ null));
        StepContext ending = context(null).with(CaseBrief.NONE.withEarlier(disabling));

        assertThat(new KeycloakGroups(accounts, holdings, removals).run(ending))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).isEqualTo(RevokingStep.STILL_ENABLED));
        assertThat(new KeycloakGroups(accounts, holdings, removals).run(context(null)))
                .as("a mover's playbook blocks nobody")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_the_new_role_has_too_stays() {
        answers(WIRE, LOCAL_USER, user(true, ""));
        answers(WIRE, LOCAL_USER + "/groups", "[{\"id\":\"g1\",\"path\":\"/sales\"}]");

        assertThat(new KeycloakGroups(accounts, holdings, removals)
                        .run(context(null).with(CaseBrief.NONE.keeping(Set.of("g1")))))
                .isInstanceOfSatisfying(
                        Outcome.AlreadyDone.class,
                        done -> assertThat(done.evidence()).containsEntry("stays.KEPT_FOR_NEW_ROLE", "/sales (g1)"));
    }

    /** A lightweight account: found as long as its session lasts. */
    private static void passing(int sessions) {
        for (String part : List.of("", "/sessions", "/consents")) {
            String body = part.isEmpty()
                    ? "{\"id\":\"" + PASSING + "\",\"enabled\":true}"
                    : part.equals("/sessions") && sessions > 0 ? "[{\"id\":\"s1\"}]" : "[]";
            WIRE.stubFor(get(urlPathEqualTo(PASSING_USER + part))
                    .inScenario("passing")
                    .whenScenarioStateIs(Scenario.STARTED)
                    .willReturn(okJson(body)));
            WIRE.stubFor(get(urlPathEqualTo(PASSING_USER + part))
                    .inScenario("passing")
                    .whenScenarioStateIs("ended")
                    .willReturn(aResponse().withStatus(404)));
        }
    }

    private static String user(boolean enabled, String more) {
        return "{\"id\":\"%s\",\"username\":\"leaver\",%s\"enabled\":%s}".formatted(RemoteWire.LOCAL, more, enabled);
    }
}
