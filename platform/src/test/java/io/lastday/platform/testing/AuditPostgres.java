package io.lastday.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real PostgreSQL with the durability of production, and what a whole audit needs to run on it. */
public final class AuditPostgres {

    private final EmbeddedPostgres server;

    private AuditPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** A new, empty one. */
    public static AuditPostgres start() {
        try {
            return new AuditPostgres(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects a service to this database, to who issues its tokens, and to a wire that answers as Graph does. */
    public void connect(DynamicPropertyRegistry properties, TestIssuer issuer, GraphStub graph, String client) {
        String place = "postgresql://127.0.0.1:" + server.getPort() + "/postgres";
        properties.add("spring.r2dbc.url", () -> "r2dbc:" + place);
        properties.add("spring.r2dbc.username", () -> "postgres");
        properties.add("spring.flyway.url", () -> "jdbc:" + place);
        properties.add("spring.flyway.user", () -> "postgres");
        properties.add("management.server.port", () -> "0");
        properties.add("lastday.oidc.issuer", issuer::issuer);
        properties.add("lastday.graph.base-url", graph::baseUrl);
        properties.add("lastday.graph.token-uri", graph::tokenUri);
        properties.add("lastday.graph.client-id", () -> client);
        properties.add("lastday.graph.client-secret", () -> "a-secret");
    }
}
