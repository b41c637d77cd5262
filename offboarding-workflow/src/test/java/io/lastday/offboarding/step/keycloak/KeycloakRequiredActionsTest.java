package io.lastday.offboarding.step.keycloak;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.LOCAL;
import static io.lastday.offboarding.step.remote.RemoteWire.LOCAL_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.remediation.AccountNow;
import io.lastday.offboarding.remediation.Action;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.keycloak.KeycloakRealm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeycloakRequiredActionsTest {

    private static final String ACTIONS = "/admin/realms/harbour/authentication/required-actions";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private KeycloakRealm realm;
    private KeycloakRequiredActions actions;

    @BeforeEach
    void connect() {
        realm = RemoteWire.realm(WIRE);
        actions = new KeycloakRequiredActions(realm, new KeycloakHoldings(realm));
        answers(WIRE, LOCAL_USER, """
                {"id":"%s","username":"leaver","email":"l@firm.example","enabled":true,"requiredActions":["VERIFY_EMAIL"],
                 "attributes":{"entraObjectId":["u1"]}}""".formatted(LOCAL));
        answers(WIRE, LOCAL_USER + "/credentials", "[{\"id\":\"c1\",\"type\":\"password\"}]");
        answers(WIRE, LOCAL_USER + "/configured-user-storage-credential-types", "[\"otp\"]");
        answers(WIRE, ACTIONS, """
                [{"alias":"set-up-app","name":"App","providerId":"CONFIGURE_TOTP","enabled":true},
                 {"alias":"webauthn-register","name":"Key","providerId":"webauthn-register","enabled":false}]""");
        WIRE.stubFor(put(urlPathEqualTo(LOCAL_USER)).willReturn(noContent()));
    }

    @AfterEach
    void close() {
        realm.close();
    }

    @Test
    void the_realms_own_alias_and_whether_it_is_switched_on_are_read() {
        AccountNow app = actions.look(LOCAL, Action.CONFIGURE_TOTP);
        AccountNow key = actions.look(LOCAL, Action.WEBAUTHN_REGISTER);

        assertThat(app.alias()).isEqualTo("set-up-app");
        assertThat(app.offered()).isTrue();
        assertThat(app.asked()).containsExactly("VERIFY_EMAIL");
        assertThat(app.credentials()).containsExactlyInAnyOrder("password", "otp");
        assertThat(key.offered()).isFalse();
    }

    @Test
    void what_is_asked_already_and_everything_else_of_the_account_stay() {
        actions.demand(LOCAL, "set-up-app");

        WIRE.verify(putRequestedFor(urlPathEqualTo(LOCAL_USER))
                .withRequestBody(equalToJson("""
                {"id":"%s","username":"leaver","email":"l@firm.example","enabled":true,
                 "requiredActions":["VERIFY_EMAIL","set-up-app"],"attributes":{"entraObjectId":["u1"]}}""".formatted(LOCAL), true, true)));
    }

    @Test
    void what_is_asked_already_is_not_written_again() {
        actions.demand(LOCAL, "VERIFY_EMAIL");

        WIRE.verify(0, putRequestedFor(urlPathEqualTo(LOCAL_USER)));
    }

    @Test
    void a_refusal_names_the_role_that_is_missing() {
        WIRE.stubFor(get(urlPathEqualTo(ACTIONS)).willReturn(error(403, "forbidden")));

        assertThatThrownBy(() -> actions.look(LOCAL, Action.CONFIGURE_TOTP))
                .isInstanceOfSatisfying(
                        RemoteFailure.MissingPermission.class,
                        missing -> assertThat(missing.scope()).isEqualTo("query-users"));
    }
}
