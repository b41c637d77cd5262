package io.lastday.device;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.lastday.platform.testing.AuditClient;
import io.lastday.platform.testing.AuditPostgres;
import io.lastday.platform.testing.AuditTables;
import io.lastday.platform.testing.GraphStub;
import io.lastday.platform.testing.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The whole service as a firm runs it that has connected everything: a relay that takes its mail, and the leaver cases. A database
 * of its own, since other services of this test run are awake as well.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
public abstract class ConnectedAuditTest {

    protected static final String CASE = "00000000-0000-0000-0000-00000000000a";
    protected static final TestIssuer ISSUER = TestIssuer.start();
    protected static final GraphStub GRAPH = GraphStub.start();
    protected static final GreenMail MAIL =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final AuditPostgres POSTGRES = AuditPostgres.start();
    private static final WireMockServer CASES =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    static {
        MAIL.start();
        CASES.start();
    }

    @Autowired
    protected WebTestClient client;

    @Autowired
    protected DatabaseClient db;

    @DynamicPropertySource
    static void connections(DynamicPropertyRegistry properties) {
        POSTGRES.connect(properties, ISSUER, GRAPH, "lastday-device-audit");
        properties.add("logging.structured.format.console", () -> "");
        properties.add("lastday.devices.leavers.base-url", CASES::baseUrl);
        properties.add("lastday.devices.leavers.token-uri", () -> CASES.baseUrl() + "/token");
        properties.add("lastday.devices.leavers.client-secret", () -> "a-secret");
        properties.add("lastday.flags.console", () -> "https://lastday.harbourfinch.example");
        properties.add("lastday.flags.mail.host", () -> "127.0.0.1");
        properties.add("lastday.flags.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("lastday.flags.mail.security", () -> "NONE");
        properties.add("lastday.flags.mail.from", () -> "lastday@harbourfinch.example");
        properties.add("lastday.flags.mail.to", () -> "it@harbourfinch.example");
        properties.add("lastday.devices.notices.enabled", () -> "true");
        properties.add("lastday.devices.notices.contact", () -> "the IT desk, extension 100");
    }

    @BeforeEach
    void emptyFirm() throws Exception {
        AuditTables.empty(db).block();
        MAIL.purgeEmailFromAllMailboxes();
        GRAPH.reset();
        CASES.resetAll();
        CASES.stubFor(
                post(urlPathEqualTo("/token")).willReturn(okJson("{\"access_token\":\"a-token\",\"expires_in\":300}")));
        leaving();
    }

    /** One that stays the relay's when it is stopped and started again. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases that are open, each as {@link #open} writes it. */
    protected static void leaving(String... cases) {
        CASES.stubFor(get(urlPathEqualTo("/api/leavers/people"))
                .willReturn(okJson("{\"items\":[" + String.join(",", cases) + "],\"nextCursor\":null}")));
    }

    /** Nobody can say any more who is leaving. */
    protected static void casesAway() {
        CASES.stubFor(get(urlPathEqualTo("/api/leavers/people")).willReturn(serverError()));
    }

    protected static String open(String person, LocalDate lastDay, String state) {
        return "{\"person\":\"entra:%s\",\"case\":\"%s\",\"lastDay\":\"%s\",\"state\":\"%s\"}"
                .formatted(person, CASE, lastDay, state);
    }

    protected static String user(String id, boolean enabled) {
        return """
                {"id":"%1$s","displayName":"%1$s","userPrincipalName":"%1$s@harbourfinch.example",
                 "mail":"%1$s@harbourfinch.example","accountEnabled":%2$s,"department":null}""".formatted(id, enabled);
    }

    protected AuditClient audit() {
        return new AuditClient(client, ISSUER, "/api/devices/scans");
    }
}
