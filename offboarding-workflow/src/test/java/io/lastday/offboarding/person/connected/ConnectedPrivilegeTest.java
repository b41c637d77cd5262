package io.lastday.offboarding.person.connected;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.lastday.offboarding.person.connected.DirectoryRoles.GLOBAL_ADMINISTRATOR;
import static io.lastday.offboarding.step.remote.RemoteWire.BOTH;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.LOCAL;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import io.lastday.offboarding.step.keycloak.OperatorRealm;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.failure.RemoteFailure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectedPrivilegeTest {

    private static final String ROLES = "/v1.0/roleManagement/directory/";
    private static final String OPERATORS = "/admin/realms/lastday/users";
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    @BeforeEach
    void tenant() {
        WIRE.stubFor(get(urlPathMatching("/v1.0/.*")).atPriority(9).willReturn(error(404, "Request_ResourceNotFound")));
        WIRE.stubFor(get(urlPathEqualTo(ROLES + "roleDefinitions"))
                .willReturn(okJson("""
                {"value":[{"id":"%s","displayName":"Global Administrator"},
                          {"id":"%s","displayName":"Helpdesk Administrator"}]}""".formatted(GLOBAL_ADMINISTRATOR, HELPDESK))));
        active();
        eligible();
        groupsOf(USER);
    }

    @Test
    void somebodyWithoutARoleIsNotPrivileged() {
        assertThat(check().privileged()).isFalse();
    }

    @Test
    void aRoleThatCanBeTakenCountsLikeOneThatIsHeld() {
        eligible(USER, GLOBAL_ADMINISTRATOR);

        assertThat(check().globalAdministrator()).isTrue();
        assertThat(check().roles()).containsExactly("Global Administrator");
    }

    @Test
    void aRoleOfAGroupIsItsMembersRole() {
        groupsOf(USER, "g1");
        active("g1", HELPDESK);

        assertThat(check().privileged()).isTrue();
        assertThat(check().globalAdministrator()).isFalse();
    }

    @Test
    void othersAreCountedOnlyWhileTheyCouldActAndAreNoEmergencyAccount() {
        active(
                USER,
                GLOBAL_ADMINISTRATOR,
                "disabled",
                GLOBAL_ADMINISTRATOR,
                "emergency",
                GLOBAL_ADMINISTRATOR,
                "g1",
                GLOBAL_ADMINISTRATOR,
                "service-principal",
                GLOBAL_ADMINISTRATOR);
        eligible("takes", GLOBAL_ADMINISTRATOR);
        user("disabled", false);
        user("emergency", true);
        user("takes", true);
        user("member", true);
        WIRE.stubFor(get(urlPathEqualTo("/v1.0/groups/g1/transitiveMembers"))
                .willReturn(okJson("{\"value\":[{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"member\"}]}")));

        assertThat(check("entra:emergency").otherGlobalAdministrators())
                .containsExactlyInAnyOrder(new PersonId.Entra("takes"), new PersonId.Entra("member"));
    }

    @Test
    void anEmergencyAccountIsKnownByAnyOfItsAccounts() {
        assertThat(check("keycloak:harbour:" + LOCAL).breakGlass()).isTrue();
        assertThat(check("entra:" + USER).breakGlass()).isTrue();
        assertThat(check().breakGlass()).isFalse();
    }

    @Test
    void anEmergencyAccountThatIsMisspeltStopsTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> check("breakglass"));
    }

    @Test
    void whatCannotBeReadIsNotGuessed() {
        WIRE.stubFor(get(urlPathEqualTo(ROLES + "roleEligibilityScheduleInstances"))
                .willReturn(error(500, "InternalServerError")));

        assertThatExceptionOfType(RemoteFailure.Transient.class).isThrownBy(this::check);
    }

    @Test
    void whoOperatesLastdayIsToldWhereTheOperatorsRealmIsConnected() {
        operators("[{\"id\":\"o1\",\"username\":\"operator\",\"attributes\":{\"person\":[\"entra:" + USER + "\"]}}]");

        try (OperatorRealm operators = RemoteWire.operators(WIRE)) {
            assertThat(connected(operators).check(BOTH).operatorAccount())
                    .isEqualTo(new Account(ConnectedSystem.LASTDAY, "o1", "operator"));
        }
        assertThat(check().operatorAccount()).isNull();
    }

    @Test
    void anOutageOfTheOperatorsRealmStopsAStartAndNoContainment() {
        WIRE.stubFor(get(urlPathEqualTo(OPERATORS)).willReturn(error(503, "unavailable")));

        try (OperatorRealm operators = RemoteWire.operators(WIRE)) {
            assertThatExceptionOfType(RemoteFailure.Transient.class)
                    .isThrownBy(() -> connected(operators).check(BOTH));
            assertThat(connected(operators).checkAtContain(BOTH).privileged()).isFalse();
        }
    }

    private Privilege check(String... emergency) {
        return connected(new OperatorLogins.NotConnected(), emergency).check(BOTH);
    }

    private static ConnectedPrivilege connected(OperatorLogins logins, String... emergency) {
        return new ConnectedPrivilege(
                new DirectoryRoles(RemoteWire.graph(WIRE)),
                new BreakGlassSettings(List.of(emergency)),
                "harbour",
                logins);
    }

    private static void operators(String found) {
        WIRE.stubFor(get(urlPathEqualTo(OPERATORS)).willReturn(okJson("[]")));
        WIRE.stubFor(get(urlPathEqualTo(OPERATORS))
                .withQueryParam("q", equalTo("person:\"entra:" + USER + "\""))
                .willReturn(okJson(found)));
    }

    private static void active(String... principalsAndRoles) {
        grants("roleAssignments", principalsAndRoles);
    }

    private static void eligible(String... principalsAndRoles) {
        grants("roleEligibilityScheduleInstances", principalsAndRoles);
    }

    private static void grants(String collection, String... principalsAndRoles) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < principalsAndRoles.length; i += 2) {
            items.append(i == 0 ? "" : ",")
                    .append("{\"principalId\":\"%s\",\"roleDefinitionId\":\"%s\"}"
                            .formatted(principalsAndRoles[i], principalsAndRoles[i + 1]));
        }
        WIRE.stubFor(get(urlPathEqualTo(ROLES + collection)).willReturn(okJson("{\"value\":[" + items + "]}")));
    }

    private static void groupsOf(String user, String... groups) {
        String items = Arrays.stream(groups)
                .map(group -> "{\"@odata.type\":\"#microsoft.graph.group\",\"id\":\"" + group + "\"}")
                .collect(Collectors.joining(","));
        WIRE.stubFor(get(urlPathEqualTo(ENTRA_USER + "/transitiveMemberOf"))
                .willReturn(okJson("{\"value\":[" + items + "]}")));
    }

    private static void user(String id, boolean enabled) {
        WIRE.stubFor(get(urlPathEqualTo("/v1.0/users/" + id))
                .willReturn(okJson("{\"id\":\"" + id + "\",\"accountEnabled\":" + enabled + "}")));
    }
}
