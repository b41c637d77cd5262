package io.lastday.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.gateway.testing.GatewayTestCase;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sent as raw bytes: an HTTP client would straighten the paths first. */
class PathTricksTest extends GatewayTestCase {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/leavers;x=1",
                "/api;x/leavers",
                "/livez/../api/leavers",
                "/livez/..%2fapi/leavers",
                "/%61pi/leavers",
                "/api%2fleavers",
                "//api/leavers",
                "/./api/leavers",
                "/api//leavers",
                "/api/leavers%00",
                "/API/leavers",
                "/api/leavers/%2e%2e/leavers",
                "http://127.0.0.1/api/leavers"
            })
    void noSpellingOfAPathReachesAServiceWithoutLogIn(String path) throws IOException {
        String status = statusOf(path);

        assertThat(status).containsAnyOf(" 400 ", " 401 ", " 404 ");
        assertThat(OFFBOARDING.seen()).isEmpty();
    }

    private static String statusOf(String path) throws IOException {
        URI gateway = URI.create(ORIGIN);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort())) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: " + gateway.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("no answer");
        }
    }
}
