package io.lastday.platform.scan.once;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneShotTest {

    private final WireMockServer wire = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @BeforeEach
    void service() {
        wire.start();
        wire.stubFor(get("/realm/.well-known/openid-configuration")
                .willReturn(okJson("{\"token_endpoint\":\"" + wire.baseUrl() + "/token\"}")));
        wire.stubFor(post("/token").willReturn(okJson("{\"access_token\":\"t-1\",\"expires_in\":300}")));
        wire.stubFor(post("/api/identity/scans")
                .withHeader("Authorization", equalTo("Bearer t-1"))
                .willReturn(status(202).withBody(run("RUNNING", "{}"))));
    }

    @AfterEach
    void stop() {
        wire.stop();
    }

    private static String run(String state, String counts) {
        return """
                {"id":"r1","state":"%s","counts":%s,"sources":[
                  {"source":"entra","state":"COMPLETE","reason":null,"read":7}]}""".formatted(state, counts);
    }

    private int ended(String state, String counts, String... more) {
        wire.stubFor(get("/api/identity/scans/r1").willReturn(okJson(run(state, counts))));
        return OneShot.run(arguments(more));
    }

    private String[] arguments(String... more) {
        String[] given = {
            "--run=scan",
            "--wait=PT20S",
            "--spring.main.banner-mode=off",
            "--lastday.oidc.issuer=" + wire.baseUrl() + "/realm",
            "--lastday.scan.service=" + wire.baseUrl(),
            "--lastday.scan.path=/api/identity/scans",
            "--lastday.scan.client-id=lastday-identity-scan",
            "--lastday.scan.client-secret=not-a-real-secret"
        };
        String[] all = Arrays.copyOf(given, given.length + more.length);
        System.arraycopy(more, 0, all, given.length, more.length);
        return all;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPLETE | new | 0 | 0 | 9 | 0
            COMPLETE | new | 1 | 0 | 9 | 1
            COMPLETE | new | 0 | 1 | 9 | 1
            COMPLETE | 9   | 3 | 0 | 9 | 0
            COMPLETE | 8   | 0 | 0 | 9 | 1
            PARTIAL  | new | 0 | 0 | 9 | 2
            PARTIAL  | new | 1 | 0 | 9 | 1
            FAILED   | new | 0 | 0 | 0 | 2
            """)
    void theStatusSaysWhatTheRunFound(String state, String failOn, int opened, int reopened, int open, int expected) {
        String counts =
                "{\"findingsOpened\":%d,\"findingsReopened\":%d,\"findingsOpen\":%d}".formatted(opened, reopened, open);

        assertThat(ended(state, counts, "--fail-on=" + failOn)).isEqualTo(expected);
    }

    @Test
    void theSlotIsHandedOnSoThatAJobThatFiresTwiceRunsOnce() {
        ended("COMPLETE", "{}", "--slot=2026-11-22T06");

        wire.verify(postRequestedFor(urlEqualTo("/api/identity/scans"))
                .withRequestBody(equalToJson("{\"slot\":\"2026-11-22T06\"}")));
    }

    @Test
    void aClientThatIsRefusedCouldNotRun() {
        wire.stubFor(post("/api/identity/scans").willReturn(status(403)));

        assertThat(OneShot.run(arguments())).isEqualTo(2);
    }

    @Test
    void aScanThatDoesNotEndInTimeCouldNotRun() {
        assertThat(ended("RUNNING", "{}", "--wait=PT1S")).isEqualTo(2);
    }

    @Test
    void anotherModeIsNotKnown() {
        assertThat(OneShot.isAsked("--server.port=1")).isFalse();
        assertThat(OneShot.run("--run=wipe")).isEqualTo(2);
    }
}
