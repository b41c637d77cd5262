package io.lastday.identity.coverage;

import io.lastday.platform.testing.AuditClient;
import io.lastday.platform.testing.GraphStub;
import io.lastday.platform.testing.TestIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final EmbeddedPostgres POSTGRES = postgres();

    @Autowired
    protected WebTestClient client;

    @Autowired
    protected DatabaseClient db;

    protected PublishedPeople published;

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void connections(DynamicPropertyRegistry properties) {
        String place = "postgresql://127.0.0.1:" + POSTGRES.getPort() + "/postgres";
        properties.add("spring.r2dbc.url", () -> "r2dbc:" + place);
        properties.add("spring.r2dbc.username", () -> "postgres");
        properties.add("spring.flyway.url", () -> "jdbc:" + place);
        properties.add("spring.flyway.user", () -> "postgres");
        properties.add("management.server.port", () -> "0");
        properties.add("lastday.oidc.issuer", ISSUER::issuer);
        properties.add("lastday.graph.base-url", GRAPH::baseUrl);
        properties.add("lastday.graph.token-uri", GRAPH::tokenUri);
        properties.add("lastday.graph.client-id", () -> "lastday-identity-audit");
        properties.add("lastday.graph.client-secret", () -> "a-secret");
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
