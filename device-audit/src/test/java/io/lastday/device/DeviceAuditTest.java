package io.lastday.device;

import io.lastday.platform.testing.AuditClient;
import io.lastday.platform.testing.AuditPostgres;
import io.lastday.platform.testing.AuditTables;
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
import tools.jackson.databind.JsonNode;

/** The whole service against a real database, an issuer of tokens, and a wire that answers as Graph does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
public abstract class DeviceAuditTest {

    protected static final TestIssuer ISSUER = TestIssuer.start();
    protected static final GraphStub GRAPH = GraphStub.start();
    private static final AuditPostgres POSTGRES = AuditPostgres.start();

    @Autowired
    protected WebTestClient client;

    @Autowired
    protected DatabaseClient db;

    @DynamicPropertySource
    static void connections(DynamicPropertyRegistry properties) {
        POSTGRES.connect(properties, ISSUER, GRAPH, "lastday-device-audit");
        properties.add("logging.structured.format.console", () -> "");
    }

    @BeforeEach
    void emptyFirm() {
        GRAPH.reset();
        AuditTables.empty(db).block();
        db.sql("truncate device_attestation").then().block();
    }

    protected JsonNode scan() {
        return audit().scan();
    }

    protected JsonNode start(String slot) {
        return audit().start(slot);
    }

    protected JsonNode ended(String scan) {
        return audit().ended(scan);
    }

    protected JsonNode get(String path) {
        return audit().get(path);
    }

    protected WebTestClient.ResponseSpec exchange(String path) {
        return audit().exchange(path);
    }

    private AuditClient audit() {
        return new AuditClient(client, ISSUER, "/api/devices/scans");
    }
}
