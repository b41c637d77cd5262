package io.lastday.identity.source.entra;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static io.lastday.identity.source.entra.EntraWire.POLICIES;
import static io.lastday.identity.source.entra.EntraWire.REPORT;
import static io.lastday.identity.source.entra.EntraWire.report;
import static io.lastday.identity.source.entra.EntraWire.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.lastday.identity.source.MemoryWalk;
import io.lastday.platform.testing.GraphStub;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A walk over Entra that dies is taken up where it was, and no walk ever writes. */
class EntraResumeTest {

    private final EntraWire tenant = new EntraWire();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private static String policy(String include, String exclude) {
        return """
                {"id":"ca1","displayName":"Everybody","state":"enabled",
                 "conditions":{"users":{"includeGroups":[%s],"excludeGroups":[%s]}}}""".formatted(include, exclude);
    }

    private static String member(String type, String id) {
        return "{\"@odata.type\":\"#microsoft.graph.%s\",\"id\":\"%s\",\"displayName\":\"%s\"}".formatted(type, id, id);
    }

    /** Something of everything, in two pages where there can be. */
    private static void teach(EntraWire tenant) {
        tenant.graph.pages(
                "/users", new String[] {user("ada")}, okJson(GraphStub.page(null, user("ben"), user("glass"))));
        tenant.graph.pages(
                REPORT, new String[] {report("ada", false)}, okJson(GraphStub.page(null, report("ben", true))));
        tenant.graph.collection(POLICIES, policy("\"g1\"", "\"gone\""));
        tenant.graph.answer("/groups/g1", okJson("{\"id\":\"g1\",\"displayName\":\"Customers\"}"));
        tenant.graph.pages(
                "/groups/g1/members",
                new String[] {member("user", "ada")},
                okJson(GraphStub.page(null, member("group", "g2"))));
        tenant.graph.collection("/groups/g2/members", member("user", "ben"));
        tenant.graph.part("/users/ada/authentication/methods", 200, "{\"value\":[]}");
        tenant.graph.part("/users/ada/mailboxSettings", 200, "{\"userPurpose\":\"user\"}");
    }

    @Test
    void aWalkThatDiesAtAnyPageAndIsTakenUpAgainSaysTheSame() {
        teach(tenant);
        tenant.run();
        for (int pages = 0; pages < 16; pages++) {
            try (EntraWire other = new EntraWire()) {
                teach(other);
                other.walk.runAndDie(other.walker::walk, pages);
                for (String kind : KINDS) {
                    assertThat(other.walk.said(kind))
                            .as("a partial walk says nothing")
                            .isEmpty();
                }
                other.run();
                for (String kind : KINDS) {
                    assertThat(bodies(other.walk, kind))
                            .as(kind + " after " + pages + " pages")
                            .isEqualTo(bodies(tenant.walk, kind));
                }
            }
        }
    }

    private static final List<String> KINDS =
            List.of("user", "registration", "policy", "group", "member", "methods", "mailbox", "tenant", "unread");

    private static List<String> bodies(MemoryWalk walk, String kind) {
        return walk.said(kind).stream()
                .map(fact -> fact.id() + fact.subject() + fact.body())
                .toList();
    }

    @Test
    void nothingIsEverWritten() {
        teach(tenant);
        tenant.run();

        assertThat(tenant.graph.wire().getAllServeEvents())
                .allMatch(event -> event.getRequest().getMethod().equals(RequestMethod.GET)
                        || event.getRequest().getUrl().endsWith("/token")
                        || event.getRequest().getUrl().endsWith("/$batch")
                        || event.getRequest().getUrl().endsWith("/evaluate"));
        tenant.graph
                .wire()
                .findAll(postRequestedFor(anyUrl()))
                .forEach(post -> assertThat(post.getBodyAsString()).doesNotContain("PATCH", "DELETE", "\"POST\""));
    }
}
