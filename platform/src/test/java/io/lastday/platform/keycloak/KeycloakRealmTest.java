package io.lastday.platform.keycloak;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.failure.RemoteFailure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.UserRepresentation;

class KeycloakRealmTest {

    private static final String USER = "/admin/realms/harbour/users/u1";

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private KeycloakRealm realm;

    @BeforeEach
    void connect() {
        WIRE.stubFor(post(urlPathEqualTo("/realms/harbour/protocol/openid-connect/token"))
                .willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":300,\"token_type\":\"Bearer\"}")));
        realm = KeycloakRealm.connect(settings(WIRE.baseUrl()));
    }

    @AfterEach
    void close() {
        realm.close();
    }

    @Test
    void aFieldThatANewerKeycloakAddsDoesNoHarm() {
        WIRE.stubFor(get(urlPathEqualTo(USER)).willReturn(okJson("{\"id\":\"u1\",\"brandNew\":{\"a\":1}}")));

        assertThat(user().getId()).isEqualTo("u1");
    }

    @ParameterizedTest
    @CsvSource({
        "403, MissingPermission",
        "404, NotFound",
        "400, Terminal",
        "429, Throttled",
        "500, Transient",
        "503, Transient"
    })
    void everyStatusIsAFailureOfItsOwnKind(int status, String kind) {
        WIRE.stubFor(get(urlPathEqualTo(USER))
                .willReturn(aResponse().withStatus(status).withBody("{\"error\":\"said\"}")));

        assertThat(catchThrowableOfType(RemoteFailure.class, this::user))
                .extracting(failure -> failure.getClass().getSimpleName())
                .isEqualTo(kind);
    }

    /** Calls of the test's own. */
    @Path("/admin/realms/{realm}/users/{id}")
    @Produces("application/json")
    interface OwnCalls {

        @GET
        UserRepresentation user(@PathParam("realm") String realm, @PathParam("id") String id);
    }

    @Test
    void callsOfOnesOwnHaveTheTokenAndFailInTheSameWay() {
        WIRE.stubFor(get(urlPathEqualTo(USER))
                .withHeader("Authorization", equalTo("Bearer t"))
                .willReturn(okJson("{\"id\":\"u1\"}")));

        assertThat(realm.<OwnCalls, UserRepresentation>call(
                                "view-users", OwnCalls.class, calls -> calls.user("harbour", "u1"))
                        .getId())
                .isEqualTo("u1");
        assertThat(catchThrowableOfType(
                        RemoteFailure.NotFound.class,
                        () -> realm.call("view-users", OwnCalls.class, calls -> calls.user("harbour", "u2"))))
                .isNotNull();
    }

    @Test
    void aBrokenConnectionIsAnOutage() {
        WIRE.stubFor(get(urlPathEqualTo(USER)).willReturn(okJson("{}").withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(catchThrowableOfType(RemoteFailure.Transient.class, this::user))
                .isNotNull();
    }

    @Test
    void anAnswerThatCannotBeReadIsAnOutageAndItsBodyIsNotQuoted() {
        WIRE.stubFor(get(urlPathEqualTo(USER)).willReturn(okJson("{\"id\":\"somebody private")));

        var failure = catchThrowableOfType(RemoteFailure.Transient.class, this::user);

        assertThat(failure).hasMessageNotContaining("private");
    }

    @Test
    void theObserveFilterLetsReadsAndTokensThroughAndStopsEveryWrite() {
        String stub = WIRE.baseUrl();
        try (KeycloakRealm observed = KeycloakRealm.connect(settings(stub), () -> WriteMode.OBSERVE)) {
            WIRE.stubFor(get(urlPathEqualTo(USER)).willReturn(okJson("{\"id\":\"u1\"}")));

            assertThat(observed.call("view-users", r -> r.users().get("u1").toRepresentation())
                            .getId())
                    .isEqualTo("u1");
            var refused = catchThrowableOfType(
                    RemoteFailure.Refused.class,
                    () -> observed.run("manage-users", r -> r.users().get("u1").logout()));

            assertThat(refused.wouldHave())
                    .isEqualTo(
                            "This connection only observes, so nothing was changed. It would have ended every session of"
                                    + " account u1 and refused its older tokens (POST " + USER + "/logout).");
            WIRE.verify(0, postRequestedFor(urlPathEqualTo(USER + "/logout")));
            assertThat(WIRE.findAll(postRequestedFor(anyUrl()))).isNotEmpty();
        }
    }

    private UserRepresentation user() {
        return realm.call("view-users", r -> r.users().get("u1").toRepresentation());
    }

    private static KeycloakSettings settings(String base) {
        return new KeycloakSettings(URI.create(base), "harbour", "lastday-test", "not-a-real-secret");
    }
}
