package io.lastday.identity.source.entra;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.identity.source.entra.EntraWire.POLICIES;
import static io.lastday.identity.source.entra.EntraWire.REPORT;
import static io.lastday.identity.source.entra.EntraWire.report;
import static io.lastday.identity.source.entra.EntraWire.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.testing.GraphStub;
import io.lastday.platform.walk.Fact;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The parts of a walk over Entra beside the users, each with its traps. */
class EntraPartsTest {

    private final EntraWire tenant = new EntraWire();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private List<String> unread() {
        return tenant.walk.said("unread").stream()
                .map(fact -> tenant.walk.body("unread", fact.id()))
                .map(body ->
                        body.path("part").asString() + " " + body.path("reason").asString() + " "
                                + body.path("permission").asString())
                .toList();
    }

    private static String policy(String include, String exclude) {
        return """
                {"id":"ca1","displayName":"Everybody","state":"enabled","templateId":null,"conditions":{"futureCondition":{"x":1},
                 "users":{"includeGroups":[%s],"excludeGroups":[%s]}},"grantControls":{"operator":"OR"}}""".formatted(include, exclude);
    }

    @Test
    void aPolicyIsKeptAsGraphSaysItWithConditionsThatNobodyHereKnows() {
        tenant.graph.collection(POLICIES, policy("", ""));

        tenant.run();

        assertThat(tenant.walk
                        .body("policy", "ca1")
                        .path("conditions")
                        .path("futureCondition")
                        .path("x")
                        .asInt())
                .isEqualTo(1);
        JsonNode firm = tenant.walk.body("tenant", "tenant");
        assertThat(firm.path("securityDefaults").asBoolean(true)).isFalse();
        assertThat(firm.path("p1").asBoolean()).isTrue();
        assertThat(firm.path("domains").path(0).asString()).isEqualTo("harbourfinch.example");
    }

    @Test
    void aMissingPermissionIsNamedWithWhatStaysUnknown() {
        for (String path : List.of(POLICIES, "/roleManagement/directory/roleDefinitions", "/applications")) {
            tenant.graph.answer(path, GraphStub.error(403, "Authorization_RequestDenied", "no"));
        }
        tenant.graph.answer(
                REPORT, GraphStub.error(403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant", "no licence"));

        tenant.run();

        assertThat(unread())
                .contains(
                        "applications NO_PERMISSION Application.Read.All",
                        "policies NO_PERMISSION Policy.Read.All",
                        "registration NO_P1 AuditLog.Read.All",
                        "roles NO_PERMISSION RoleManagement.Read.Directory");
    }

    @Test
    void whatMayBeReadAgainIsNoLongerUnread() {
        tenant.graph.answer(REPORT, GraphStub.error(403, "Authorization_RequestDenied", "no"));
        tenant.run();
        tenant.graph.collection(REPORT, report("ada", true));

        tenant.run();

        assertThat(unread()).noneMatch(part -> part.startsWith("registration"));
        assertThat(tenant.walk.said("registration")).hasSize(1);
    }

    @Test
    void nestedGroupsSayTheirPathAndACircleEnds() {
        tenant.graph.collection(POLICIES, policy("\"g1\"", "\"gone\",\"secret\",\"hidden\""));
        group("g1", "Customers", "");
        group("hidden", "Quiet", ",\"visibility\":\"HiddenMembership\"");
        members("g1", member("user", "ada"), member("group", "g2"));
        members("g2", member("user", "ben"), member("group", "g1"), member("group", "g3"));
        members("g3", member("user", "ada"), member("device", "d"));
        tenant.graph.answer("/groups/secret", GraphStub.error(403, "Authorization_RequestDenied", "no"));

        tenant.run();

        assertThat(tenant.walk.said("member"))
                .extracting(Fact::id, Fact::body)
                .containsExactly(
                        tuple("g1:g1:ada", "{\"group\":\"g1\",\"through\":[]}"),
                        tuple("g1:g2:ben", "{\"group\":\"g1\",\"through\":[\"g2\"]}"),
                        tuple("g1:g3:ada", "{\"group\":\"g1\",\"through\":[\"g2\",\"g3\"]}"));
        assertThat(tenant.walk.body("group", "gone").path("deleted").asBoolean())
                .isTrue();
        assertThat(tenant.walk.body("group", "secret").path("unread").asString())
                .isEqualTo("NO_PERMISSION");
        assertThat(tenant.walk.body("group", "hidden").path("unread").asString())
                .isEqualTo("HIDDEN_MEMBERSHIP");
    }

    private void group(String id, String name, String more) {
        tenant.graph.answer(
                "/groups/" + id, okJson("{\"id\":\"%s\",\"displayName\":\"%s\"%s}".formatted(id, name, more)));
    }

    private void members(String group, String... members) {
        tenant.graph.collection("/groups/" + group + "/members", members);
    }

    private static String member(String type, String id) {
        return "{\"@odata.type\":\"#microsoft.graph.%s\",\"id\":\"%s\",\"displayName\":\"%s\"}".formatted(type, id, id);
    }

    @Test
    void rolesAreHeldDirectlyThroughAGroupAndByWhoMayJoinIt() {
        tenant.graph.collection(
                "/roleManagement/directory/roleDefinitions",
                "{\"id\":\"r1\",\"templateId\":\"t1\",\"displayName\":\"Global Administrator\"}");
        tenant.graph.collection(
                "/roleManagement/directory/roleAssignments", grant("ada", "user"), grant("admins", "group"));
        tenant.graph.collection("/roleManagement/directory/roleEligibilityScheduleInstances", grant("eve", "user"));
        tenant.graph.collection("/groups/admins/transitiveMembers", member("user", "ben"));
        tenant.graph.collection(
                "/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances",
                "{\"id\":\"e\",\"principalId\":\"cas\",\"groupId\":\"admins\",\"accessId\":\"member\"}",
                "{\"id\":\"o\",\"principalId\":\"own\",\"groupId\":\"admins\",\"accessId\":\"owner\"}");

        tenant.run();

        assertThat(tenant.walk.said("role"))
                .extracting(fact -> fact.subject() + " "
                        + tenant.walk.body("role", fact.id()).path("via").asString() + " "
                        + tenant.walk.body("role", fact.id()).path("eligible").asBoolean())
                .containsExactlyInAnyOrder(
                        "entra:ada DIRECT false",
                        "entra:ben ROLE_ASSIGNABLE_GROUP false",
                        "entra:cas PIM_GROUP true",
                        "entra:eve DIRECT true");
    }

    private static String grant(String principal, String type) {
        return """
                {"principalId":"%s","roleDefinitionId":"r1","directoryScopeId":"/",
                 "principal":{"@odata.type":"#microsoft.graph.%s","id":"%s","displayName":"%s"}}""".formatted(principal, type, principal, principal);
    }

    @Test
    void methodsAreReadForTheShortListAloneAndNoNumberIsKept() {
        tenant.users(user("ada"), user("ben"), user("glass"), user("off", ",\"accountEnabled\":false"));
        tenant.graph.collection(REPORT, report("ada", false), report("ben", true), report("off", false));
        for (String id : List.of("ada", "glass")) {
            tenant.graph.part("/users/" + id + "/authentication/methods", 200, """
                    {"value":[{"@odata.type":"#microsoft.graph.passwordAuthenticationMethod","id":"p"},
                     {"@odata.type":"#microsoft.graph.phoneAuthenticationMethod","id":"m","phoneType":"mobile","phoneNumber":"+44 7700900123"},
                     {"@odata.type":"#microsoft.graph.emailAuthenticationMethod","id":"e","emailAddress":"ada@mail.example"}]}""");
        }

        tenant.run();

        assertThat(tenant.walk.said("methods")).extracting(Fact::id).containsExactly("ada", "glass");
        JsonNode phone =
                tenant.walk.body("methods", "ada").path("methods").path(0).path("phone");
        assertThat(phone.asString()).hasSize(64);
        assertThat(tenant.walk.body("methods", "glass").path("methods").path(0).path("phone"))
                .as("equal for equal numbers")
                .isEqualTo(phone);
        assertThat(tenant.walk.said("methods").toString()).doesNotContain("7700900", "ada@mail");
    }

    @Test
    void whoIsLookedAtCloselyIsReadAlthoughBlockedAndWhoeversTurnItIs() {
        tenant.users(
                user("ada"), user("leaver", ",\"accountEnabled\":false"), user("off", ",\"accountEnabled\":false"));
        tenant.graph.collection(REPORT, report("ada", true));
        for (String id : List.of("ada", "leaver", "off")) {
            tenant.graph.part("/users/" + id + "/authentication/methods", 200, "{\"value\":[]}");
            tenant.graph.part("/users/" + id + "/mailboxSettings", 200, "{\"userPurpose\":\"shared\"}");
            tenant.graph.part("/users/" + id + "/mailFolders/inbox/messageRules", 200, "{\"value\":[]}");
        }
        tenant.looks.add("leaver");

        tenant.run();

        assertThat(tenant.walk.said("methods")).extracting(Fact::id).containsExactly("leaver");
        assertThat(tenant.walk.said("mailbox")).extracting(Fact::id).contains("ada", "leaver");
    }

    @Test
    void aRefusalInABatchIsNamedAndAnErrorInsideA200BreaksTheWalk() {
        tenant.users(user("ada"));
        tenant.graph.collection(REPORT, report("ada", false));
        tenant.graph.part(
                "/users/ada/authentication/methods", 403, "{\"error\":{\"code\":\"Authorization_RequestDenied\"}}");
        tenant.run();
        assertThat(unread()).contains("methods NO_PERMISSION UserAuthenticationMethod.Read.All");

        tenant.graph.part("/users/ada/authentication/methods", 200, "{\"error\":{\"code\":\"generalException\"}}");

        assertThat(catchThrowable(tenant::run)).isInstanceOf(RemoteFailure.Transient.class);
        assertThat(unread())
                .as("nothing of the broken walk holds")
                .contains("methods NO_PERMISSION UserAuthenticationMethod.Read.All");
    }

    @Test
    void microsoftsOwnEvaluationIsAskedAboutAFew() {
        tenant.users(user("ada"), user("ben"));
        tenant.graph
                .wire()
                .stubFor(post(urlPathEqualTo("/v1.0/identity/conditionalAccess/evaluate"))
                        .willReturn(okJson("""
                        {"value":[{"id":"ca1","state":"enabled","policyApplies":false,"analysisReasons":"users"}]}""")));

        tenant.run();

        assertThat(tenant.walk.said("sample")).extracting(Fact::subject).containsExactly("entra:ada", "entra:glass");
        assertThat(tenant.walk.body("sample", "ada").path("policies").path(0).toString())
                .isEqualTo("{\"policy\":\"ca1\",\"state\":\"enabled\",\"applies\":false,\"reasons\":\"users\"}");
    }
}
