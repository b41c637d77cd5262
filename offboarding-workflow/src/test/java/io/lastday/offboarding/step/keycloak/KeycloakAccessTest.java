package io.lastday.offboarding.step.keycloak;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.BOTH;
import static io.lastday.offboarding.step.remote.RemoteWire.LOCAL_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** What the snapshot remembers of the firm's realm comes back, and nothing else. */
class KeycloakAccessTest {

    private static final String GROUP = "[{\"id\":\"g1\",\"path\":\"/sales\"}]";
    private static final String ROLES = """
            {"realmMappings":[{"id":"d","name":"default-roles-harbour"},{"id":"r1","name":"seller"}],
             "clientMappings":{"crm":{"id":"c1","client":"crm","mappings":[{"id":"r2","name":"reader"}]}}}""";
    private static final String DEFAULT_ONLY =
            "{\"realmMappings\":[{\"id\":\"d\",\"name\":\"default-roles-harbour\"}]}";
    private static final String LINK = "[{\"identityProvider\":\"entra\",\"userId\":\"u1\",\"userName\":\"leaver\"}]";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private KeycloakRealm realm;
    private KeycloakHoldings holdings;

    @BeforeEach
    void connect() {
        realm = RemoteWire.realm(WIRE);
        holdings = new KeycloakHoldings(realm);
    }

    @AfterEach
    void close() {
        realm.close();
    }

    private Snapshot snapshot() {
        answers(WIRE, LOCAL_USER + "/groups", GROUP);
        answers(WIRE, LOCAL_USER + "/role-mappings", ROLES);
        answers(WIRE, LOCAL_USER + "/federated-identity", LINK);
        Object taken = new KeycloakAccess(holdings).take(BOTH).orElseThrow().value();
        String json = JsonMapper.shared().writeValueAsString(Map.of(KeycloakAccess.NAME, taken));
        WIRE.resetScenarios();
        return new Snapshot(NOW, List.of(), json);
    }

    @Test
    void what_was_taken_comes_back_and_is_read_back() {
        Snapshot before = snapshot();
        answers(WIRE, LOCAL_USER + "/groups", "[]", GROUP);
        answers(WIRE, LOCAL_USER + "/role-mappings", DEFAULT_ONLY, ROLES);
        answers(WIRE, LOCAL_USER + "/federated-identity", "[]", LINK);
        WIRE.stubFor(put(urlPathEqualTo(LOCAL_USER + "/groups/g1")).willReturn(noContent()));
        WIRE.stubFor(post(urlPathEqualTo(LOCAL_USER + "/role-mappings/realm")).willReturn(noContent()));
        WIRE.stubFor(
                post(urlPathEqualTo(LOCAL_USER + "/role-mappings/clients/c1")).willReturn(noContent()));
        WIRE.stubFor(
                post(urlPathEqualTo(LOCAL_USER + "/federated-identity/entra")).willReturn(noContent()));

        List<Restored> restored = new KeycloakAccessRestore(holdings, READ_BACK).restore(before, BOTH);

        assertThat(restored)
                .extracting(Restored::what)
                .containsExactly("group /sales", "role seller", "role crm: reader", "link to entra");
        assertThat(restored).extracting(Restored::outcome).hasOnlyElementsOfType(Outcome.Done.class);
        WIRE.verify(1, putRequestedFor(urlPathEqualTo(LOCAL_USER + "/groups/g1")));
        WIRE.verify(
                1,
                postRequestedFor(urlPathEqualTo(LOCAL_USER + "/federated-identity/entra"))
                        .withRequestBody(matchingJsonPath("$[?(@.userId == 'u1')]")));
    }

    @Test
    void what_is_there_is_not_written_again() {
        Snapshot before = snapshot();

        assertThat(new KeycloakAccessRestore(holdings, READ_BACK).restore(before, BOTH))
                .isEmpty();
        WIRE.verify(0, putRequestedFor(anyUrl()));
    }

    @Test
    void a_link_that_is_refused_is_said_and_the_rest_comes_back() {
        Snapshot before = snapshot();
        answers(WIRE, LOCAL_USER + "/groups", "[]", GROUP);
        answers(WIRE, LOCAL_USER + "/federated-identity", "[]");
        WIRE.stubFor(put(urlPathEqualTo(LOCAL_USER + "/groups/g1")).willReturn(noContent()));
        WIRE.stubFor(post(urlPathEqualTo(LOCAL_USER + "/federated-identity/entra"))
                .willReturn(aResponse().withStatus(409)));

        assertThat(new KeycloakAccessRestore(holdings, READ_BACK).restore(before, BOTH))
                .extracting(Restored::outcome)
                .satisfiesExactly(
                        group -> assertThat(group).isInstanceOf(Outcome.Done.class),
                        link -> assertThat(link).isInstanceOf(Outcome.Failed.class));
    }
}
