package io.lastday.identity.source.entra;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.lastday.identity.directory.IdentitySettings;
import io.lastday.identity.source.MemoryWalk;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.GraphSettings;
import io.lastday.platform.testing.GraphStub;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** A tenant on a faked wire that a walker reads: empty, until a test teaches it something. */
final class EntraWire implements AutoCloseable {

    static final String REPORT = "/reports/authenticationMethods/userRegistrationDetails";
    static final String POLICIES = "/identity/conditionalAccess/policies";
    private static final Duration NO_TIME = Duration.ofMillis(1);

    final GraphStub graph = GraphStub.start();
    final MemoryWalk walk = new MemoryWalk();
    final Set<String> looks = new HashSet<>();
    final EntraWalker walker;

    EntraWire() {
        GraphSettings settings = new GraphSettings(
                URI.create(graph.baseUrl()), URI.create(graph.tokenUri()), "lastday-identity-audit", "a-secret");
        this.walker = new EntraWalker(
                Graph.connect(settings),
                settings,
                MemoryWalk.HOUSE_JSON,
                new IdentitySettings(NO_TIME, NO_TIME, 50, 50, 2, 10, 4),
                (walk, prefix) -> Mono.just(looks),
                List.of("entra:glass"));
        reset();
    }

    /** An empty tenant. */
    void reset() {
        graph.reset();
        graph.answer("/users/delta", okJson("{\"value\":[],\"@odata.deltaLink\":\"" + delta("1") + "\"}"));
        for (String path : List.of(
                "/users",
                REPORT,
                POLICIES,
                "/identity/conditionalAccess/namedLocations",
                "/applications",
                "/groups",
                "/roleManagement/directory/roleDefinitions",
                "/roleManagement/directory/roleAssignments",
                "/roleManagement/directory/roleEligibilityScheduleInstances")) {
            graph.collection(path);
        }
        graph.answer("/policies/identitySecurityDefaultsEnforcementPolicy", okJson("{\"isEnabled\":false}"));
        graph.answer(
                "/policies/authenticationMethodsPolicy",
                okJson("{\"authenticationMethodConfigurations\":[{\"id\":\"Sms\",\"state\":\"enabled\"}]}"));
        graph.collection("/organization", """
                {"id":"o","verifiedDomains":[{"name":"harbourfinch.example"}],
                 "assignedPlans":[{"servicePlanId":"41781fb2-bc02-4b7c-bd55-b576c07bb09d","capabilityStatus":"Enabled"}]}""");
    }

    String delta(String token) {
        return graph.baseUrl() + "/users/delta?$deltatoken=" + token;
    }

    /** What a round of the delta says. */
    void changes(String token, ResponseDefinitionBuilder answer) {
        graph.wire()
                .stubFor(get(urlPathEqualTo("/v1.0/users/delta"))
                        .withQueryParam("$deltatoken", equalTo(token))
                        .atPriority(1)
                        .willReturn(answer));
    }

    void users(String... users) {
        graph.collection("/users", users);
    }

    static String user(String id) {
        return user(id, "");
    }

    static String user(String id, String more) {
        return """
                {"id":"%s","displayName":"%s","userPrincipalName":"%s@harbourfinch.example","accountEnabled":true,"userType":"Member"%s}""".formatted(id, id, id, more);
    }

    static String report(String id, boolean registered) {
        return """
                {"id":"%s","isMfaRegistered":%s,"isMfaCapable":%s,"methodsRegistered":[],"lastUpdatedDateTime":"2026-11-21T05:00:00Z"}""".formatted(id, registered, registered);
    }

    void run() {
        walk.run(walker::walk);
    }

    @Override
    public void close() {
        graph.close();
    }
}
