package io.lastday.identity.coverage;

import io.lastday.platform.testing.AuditClient;
import io.lastday.platform.testing.AuditPostgres;
import io.lastday.platform.testing.GraphStub;
import io.lastday.platform.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service on a real database, with evaluations that no scan made. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
public abstract class ReadersTestCase {

    protected static final TestIssuer ISSUER = TestIssuer.start();

    private static final GraphStub GRAPH = GraphStub.start();
    private static final AuditPostgres POSTGRES = AuditPostgres.start();

    @Autowired
    protected WebTestClient client;

    @Autowired
    protected DatabaseClient db;

    protected PublishedPeople published;

    @DynamicPropertySource
    static void connections(DynamicPropertyRegistry properties) {
        POSTGRES.connect(properties, ISSUER, GRAPH, "lastday-identity-audit");
        properties.add("lastday.keycloak.base-url", GRAPH::baseUrl);
        properties.add("lastday.keycloak.realm", () -> "harbour");
        properties.add("lastday.keycloak.client-id", () -> "lastday-identity-audit");
        properties.add("lastday.keycloak.client-secret", () -> "a-secret");
    }

    @BeforeEach
    protected void nothing() {
        published = new PublishedPeople(db);
        published.none();
    }

    protected AuditClient audit() {
        return new AuditClient(client, ISSUER, "/api/identity/scans");
    }

    protected String file(String path) {
        String file = audit().exchange(path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return file == null ? "" : file;
    }
}
