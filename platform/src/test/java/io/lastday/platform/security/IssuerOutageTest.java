package io.lastday.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.testing.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(classes = ProbeApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
class IssuerOutageTest {

    private static final int PORT = freePort();

    @Autowired
    private WebTestClient http;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("lastday.oidc.issuer", () -> "http://127.0.0.1:" + PORT);
    }

    @Test
    void aServiceThatStartedBeforeItsIssuerSays503AndServesOnceTheIssuerIsThere() {
        String early;
        try (TestIssuer shortLived = TestIssuer.start(PORT)) {
            early = shortLived.token("hr");
        }
        http.get()
                .uri("/operator")
                .headers(headers -> headers.setBearerAuth(early))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:lastday:problem:identity-provider-unavailable");
        http.get().uri("/readyz").exchange().expectStatus().isOk();

        try (TestIssuer issuer = TestIssuer.start(PORT)) {
            assertThat(issuer.issuer()).endsWith(":" + PORT);
            http.get()
                    .uri("/operator")
                    .headers(headers -> headers.setBearerAuth(issuer.token("hr")))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
