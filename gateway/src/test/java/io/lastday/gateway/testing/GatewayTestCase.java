package io.lastday.gateway.testing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.lastday.gateway.GatewayApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole gateway on a real port, with a provider and services around it. All tests share one. */
@SpringBootTest(classes = GatewayApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
public abstract class GatewayTestCase {

    private static final int PORT = freePort();

    protected static final String ORIGIN = "http://127.0.0.1:" + PORT;
    protected static final TestProvider PROVIDER = TestProvider.start(ORIGIN + "/login/oauth2/code/lastday");
    protected static final FakeService OFFBOARDING = FakeService.start("offboarding-workflow");
    protected static final FakeService IDENTITY = FakeService.start("identity-audit");
    protected static final FakeService DEVICES = FakeService.start("device-audit");

    /** Where nothing listens. */
    protected static final int CLOSED_PORT = freePort();

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private CircuitBreakerRegistry breakers;

    @LocalManagementPort
    protected int managementPort;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("management.server.port", () -> 0);
        registry.add("lastday.gateway.origin", () -> ORIGIN);
        registry.add("lastday.gateway.console.location", () -> "classpath:/console/");
        registry.add("lastday.gateway.rate.log-ins-per-minute", () -> 10_000);
        registry.add("lastday.oidc.issuer", PROVIDER::issuer);
        registry.add("lastday.oidc.client-secret", () -> TestProvider.SECRET);
        registry.add("lastday.services.offboarding-workflow", OFFBOARDING::address);
        registry.add("lastday.services.identity-audit", IDENTITY::address);
        registry.add("lastday.services.device-audit", DEVICES::address);
        registry.add("resilience4j.timelimiter.configs.default.timeout-duration", () -> "2s");
    }

    @BeforeEach
    void startAfresh() {
        PROVIDER.reset();
        OFFBOARDING.reset();
        IDENTITY.reset();
        DEVICES.reset();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    protected static Browser browser() {
        return new Browser(ORIGIN);
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The problem's stable name: the last part of its type. */
    protected static String problem(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            throw new AssertionError(
                    "not a problem but " + response.statusCode() + " " + type + ": " + response.body());
        }
        String uri = json(response).path("type").asString();
        return uri.substring(uri.lastIndexOf(':') + 1);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
