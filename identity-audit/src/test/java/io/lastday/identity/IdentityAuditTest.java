package io.lastday.identity;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.testing.AuditClient;
import io.lastday.platform.testing.AuditPostgres;
import io.lastday.platform.testing.AuditTables;
import io.lastday.platform.testing.GraphStub;
import io.lastday.platform.testing.TestIssuer;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The whole service against a real database, an issuer of tokens, and wires that answer as Graph and Keycloak do. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
class IdentityAuditTest {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final GraphStub GRAPH = GraphStub.start();
    private static final KeycloakStub KEYCLOAK = KeycloakStub.start();
    private static final AuditPostgres POSTGRES = AuditPostgres.start();
    private static final String REPORT = "/reports/authenticationMethods/userRegistrationDetails";

    @Autowired
    private WebTestClient client;

    @Autowired
    private DatabaseClient db;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @DynamicPropertySource
    static void connections(DynamicPropertyRegistry properties) {
        POSTGRES.connect(properties, ISSUER, GRAPH, "lastday-identity-audit");
        properties.add("lastday.identity.policy-pause", () -> "10ms");
        properties.add("lastday.identity.report-window", () -> "10ms");
        KEYCLOAK.properties(properties);
    }

    private AuditClient audit() {
        return new AuditClient(client, ISSUER, "/api/identity/scans");
    }

    @BeforeEach
    void firm() {
        AuditTables.empty(db).block();
        GRAPH.reset();
        KEYCLOAK.reset();
        GRAPH.answer(
                "/users/delta",
                okJson("{\"value\":[],\"@odata.deltaLink\":\"" + GRAPH.baseUrl() + "/users/delta?$deltatoken=1\"}"));
        Stream.of("/identity/conditionalAccess/namedLocations", "/organization", "/applications", "/groups")
                .forEach(GRAPH::collection);
        GRAPH.answer("/policies/authenticationMethodsPolicy", okJson("{}"));
        GRAPH.collection(
                "/users", user("priya", "Priya Nair"), user("gail", "=Gail Ashworth"), user("sam", "Sam Taylor"));
        GRAPH.collection(
                REPORT,
                report("priya", true, "\"microsoftAuthenticatorPush\""),
                report("gail", true, "\"fido2SecurityKey\""));
        GRAPH.collection("/identity/conditionalAccess/policies", POLICY);
        GRAPH.answer("/policies/identitySecurityDefaultsEnforcementPolicy", okJson("{\"isEnabled\":false}"));
        GRAPH.collection(
                "/roleManagement/directory/roleDefinitions",
                "{\"id\":\"r1\",\"displayName\":\"Global Administrator\"}");
        GRAPH.collection(
                "/roleManagement/directory/roleAssignments",
                "{\"id\":\"a1\",\"principalId\":\"g-admins\",\"roleDefinitionId\":\"r1\",\"principal\":"
                        + "{\"@odata.type\":\"#microsoft.graph.group\",\"id\":\"g-admins\",\"displayName\":\"Admins\"}}");
        GRAPH.collection("/roleManagement/directory/roleEligibilityScheduleInstances");
        group("g-admins", "Admins", "gail");
        group("g-out", "MFA exclusions", "sam");
        KEYCLOAK.users("""
                [{"id":"k1","username":"priya.nair","enabled":true,"totp":true,"attributes":{"entraObjectId":["priya"]}},
                 {"id":"k2","username":"kofi.mensah","firstName":"Kofi","lastName":"Mensah","enabled":true,"totp":false}]""");
        KEYCLOAK.credentials("k2", "[{\"type\":\"password\"}]");
    }

    private static final String POLICY = """
            {"id":"ca1","displayName":"Everybody uses MFA","state":"enabled","createdDateTime":"2025-03-10T10:00:00Z",
             "conditions":{"clientAppTypes":["all"],"applications":{"includeApplications":["All"]},
              "users":{"includeUsers":["All"],"excludeGroups":["g-out"]}},
             "grantControls":{"operator":"OR","builtInControls":["mfa"]}}""";

    private static String user(String id, String name) {
        return "{\"id\":\"%s\",\"displayName\":\"%s\",\"userPrincipalName\":\"%s@harbourfinch.example\",\"accountEnabled\":true,\"userType\":\"Member\"}"
                .formatted(id, name, id);
    }

    private static String report(String id, boolean mfa, String methods) {
        return "{\"id\":\"%1$s\",\"isMfaRegistered\":%2$s,\"isMfaCapable\":%2$s,\"methodsRegistered\":[%3$s],\"lastUpdatedDateTime\":\"2026-11-21T06:00:00Z\"}"
                .formatted(id, mfa, methods);
    }

    private static void group(String id, String name, String member) {
        GRAPH.answer("/groups/" + id, okJson("{\"id\":\"" + id + "\",\"displayName\":\"" + name + "\"}"));
        GRAPH.collection(
                "/groups/" + id + "/transitiveMembers",
                "{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"" + member + "\"}",
                "{\"@odata.type\":\"#microsoft.graph.group\",\"id\":\"nested\"}");
        GRAPH.collection(
                "/groups/" + id + "/members",
                "{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"" + member + "\"}",
                "{\"@odata.type\":\"#microsoft.graph.group\",\"id\":\"nested\"}");
    }

    @Test
    void aScanAnswersTheFourQuestionsApart() {
        assertThat(audit().scan().path("state").asString()).isEqualTo("COMPLETE");
        JsonNode populations = audit().get("/api/identity/coverage").path("populations");

        JsonNode privileged = of(populations, "PRIVILEGED");
        JsonNode staff = of(populations, "STAFF");
        assertThat(privileged.path("phishingResistant").path("yes").asInt()).isEqualTo(1);
        assertThat(staff.path("total").asInt()).isEqualTo(3);
        assertThat(staff.path("registered").path("yes").asInt()).isEqualTo(1);
        assertThat(staff.path("registered").path("no").asInt()).isEqualTo(1);
        assertThat(staff.path("registered").path("unknown").asInt()).isEqualTo(1);
        assertThat(staff.path("enforced").path("no").asInt()).isEqualTo(2);
    }

    private static JsonNode of(JsonNode populations, String name) {
        return populations
                .valueStream()
                .filter(each -> each.path("population").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onePersonsExplanationNamesMethodPolicyAndPath() {
        audit().scan();

        assertThat(audit().get("/api/identity/people/entra:sam")
                        .path("explanation")
                        .toString())
                .contains("Everybody uses MFA", "leaves them out (group MFA exclusions)", "does not list this person");
        assertThat(audit().get("/api/identity/people/entra:gail")
                        .path("explanation")
                        .toString())
                .contains("fido2SecurityKey", "Holds the role Global Administrator through group Admins.");
        assertThat(audit().get("/api/identity/people/keycloak:harbour:k2")
                        .path("displayName")
                        .asString())
                .isEqualTo("Kofi Mensah");
        assertThat(audit().get("/api/identity/people").path("items").path(0).has("explanation"))
                .isFalse();
    }

    @Test
    void eachFigureEqualsItsListAndItsFile() {
        audit().scan();
        for (JsonNode population : audit().get("/api/identity/coverage").path("populations")) {
            for (String state : new String[] {"YES", "NO", "UNKNOWN"}) {
                String query = "population=" + population.path("population").asString() + "&registered=" + state;
                int figure = population
                        .path("registered")
                        .path(state.toLowerCase(Locale.ROOT))
                        .asInt();
                assertThat(audit().get("/api/identity/people?" + query)
                                .path("total")
                                .asInt())
                        .isEqualTo(figure);
                assertThat(file("/api/identity/people.csv?" + query).split("\r\n"))
                        .hasSize(figure + 1);
            }
        }
        assertThat(file("/api/identity/people.csv")).contains("entra:gail,'=Gail Ashworth,");
    }

    private String file(String path) {
        String file = audit().exchange(path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return file == null ? "" : file;
    }

    @Test
    void atenantWithoutP1IsUnknownAndTheScanWhole() {
        GRAPH.answer(
                REPORT, GraphStub.error(403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant", "no licence"));

        assertThat(audit().scan().path("state").asString()).isEqualTo("COMPLETE");
        JsonNode sam = audit().get("/api/identity/people/entra:sam");
        assertThat(sam.path("registered").path("reason").asString()).isEqualTo("NO_P1");
        assertThat(audit().get("/api/identity/coverage").path("unread").toString())
                .contains("\"part\":\"registration\",\"reason\":\"NO_P1\",\"permission\":\"AuditLog.Read.All\"");
    }

    @Test
    void keycloakAwayLeavesWhatItLastSaidInForce() {
        audit().scan();
        KEYCLOAK.away();

        JsonNode run = audit().scan();

        assertThat(run.path("state").asString()).isEqualTo("PARTIAL");
        assertThat(audit().get("/api/identity/people/keycloak:harbour:k2")
                        .path("registered")
                        .path("state")
                        .asString())
                .isEqualTo("NO");
    }

    @Test
    void conditionalAccessThrottledWithoutATimeIsAskedAgain() {
        GRAPH.answerOnce(
                "/identity/conditionalAccess/policies",
                "ca",
                "Started",
                "free",
                GraphStub.error(429, "TooManyRequests", ""));

        assertThat(audit().scan().path("state").asString()).isEqualTo("COMPLETE");
    }

    @Test
    void aBrokenReportBreaksTheWalkAndPublishesNothing() {
        GRAPH.pages(
                REPORT,
                new String[] {report("priya", true, "\"mobilePhone\"")},
                GraphStub.error(400, "BadRequest", "gone"));

        assertThat(audit().scan().path("state").asString()).isEqualTo("PARTIAL");
        audit().exchange("/api/identity/coverage").expectStatus().isEqualTo(409);
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTableOfRoles() {
        return IdentityRoles.MATRIX.cells(client, ISSUER);
    }

    @Test
    void everyHandlerHasARowInTheTable() {
        assertThat(IdentityRoles.MATRIX.missing(requestMappingHandlerMapping)).isEmpty();
    }
}
