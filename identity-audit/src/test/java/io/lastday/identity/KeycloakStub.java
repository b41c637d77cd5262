package io.lastday.identity;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A wire that answers as a Keycloak realm's admin API does. */
final class KeycloakStub {

    private static final String REALM = "/admin/realms/harbour";

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    static KeycloakStub start() {
        KeycloakStub stub = new KeycloakStub();
        stub.server.start();
        return stub;
    }

    void properties(DynamicPropertyRegistry properties) {
        properties.add("lastday.keycloak.base-url", server::baseUrl);
        properties.add("lastday.keycloak.realm", () -> "harbour");
        properties.add("lastday.keycloak.client-id", () -> "lastday-identity-audit");
        properties.add("lastday.keycloak.client-secret", () -> "a-secret");
    }

    void reset() {
        server.resetAll();
        server.stubFor(post(urlPathEqualTo("/realms/harbour/protocol/openid-connect/token"))
                .willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":300,\"token_type\":\"Bearer\"}")));
        server.stubFor(
                get(urlPathEqualTo(REALM)).willReturn(okJson("{\"realm\":\"harbour\",\"browserFlow\":\"browser\"}")));
        server.stubFor(get(urlPathEqualTo(REALM + "/authentication/flows/browser/executions"))
                .willReturn(okJson("""
                                [{"level":0,"requirement":"ALTERNATIVE","authenticationFlow":true},
                                 {"level":1,"requirement":"REQUIRED","providerId":"auth-username-password-form"},
                                 {"level":1,"requirement":"CONDITIONAL","authenticationFlow":true},
                                 {"level":2,"requirement":"REQUIRED","providerId":"conditional-user-configured"},
                                 {"level":2,"requirement":"REQUIRED","providerId":"auth-otp-form"}]""")));
        server.stubFor(get(urlPathMatching(REALM + "/users/[^/]+/configured-user-storage-credential-types"))
                .willReturn(okJson("[]")));
        server.stubFor(
                get(urlPathMatching(REALM + "/users/[^/]+/federated-identity")).willReturn(okJson("[]")));
        server.stubFor(get(urlPathEqualTo(REALM + "/users"))
                .withQueryParam("idpAlias", matching(".+"))
                .atPriority(1)
                .willReturn(okJson("[]")));
        for (String path : List.of("/client-session-stats", "/events", "/admin-events")) {
            server.stubFor(get(urlPathEqualTo(REALM + path)).willReturn(okJson("[]")));
        }
        server.stubFor(get(urlPathEqualTo(REALM + "/events/config"))
                .willReturn(okJson("{\"eventsEnabled\":true,\"adminEventsEnabled\":true}")));
    }

    void users(String json) {
        server.stubFor(get(urlPathEqualTo(REALM + "/users")).willReturn(okJson(json)));
    }

    void credentials(String user, String json) {
        server.stubFor(
                get(urlPathEqualTo(REALM + "/users/" + user + "/credentials")).willReturn(okJson(json)));
    }

    void away() {
        server.stubFor(any(anyUrl()).atPriority(1).willReturn(serverError()));
    }
}
