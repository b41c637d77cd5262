package io.lastday.device.source.fleet;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.lastday.device.fact.FleetHost;
import io.lastday.device.fact.SerialKey;
import io.lastday.platform.failure.RemoteFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FleetWalkerTest {

    private static final String PATH = "/api/v1/fleet/hosts";
    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private FleetHosts hosts() {
        return new FleetHosts(server.baseUrl(), "a-token", JsonMapper.shared());
    }

    @Test
    void aHostKeepsWhatTheRulesNeedAndABlankAnswerStaysBlank() {
        FleetHost host = FleetWalker.host(JsonMapper.shared().readTree("""
                {"id":7,"display_name":"Anna's Mac","platform":"darwin","os_version":"macOS 15.7.8",
                 "hardware_serial":"C02XK1","seen_time":"2026-11-21T10:00:00Z","disk_encryption_enabled":true,
                 "policies":[{"id":1,"response":"pass"},{"id":2,"response":""}]}"""));

        assertThat(host.osVersion()).isEqualTo("15.7.8");
        assertThat(host.serialKey()).isEqualTo(SerialKey.of("C02XK1").orElseThrow());
        assertThat(host.policies()).containsEntry("1", "pass").containsEntry("2", "");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "windows, Microsoft Windows 11 Enterprise 25H2 10.0.26200.9550, 10.0.26200.9550",
                "windows, Windows 11 Pro, null",
                "ubuntu, Ubuntu 24.04.3 LTS, 24.04.3",
                "rhel, Fedora Linux 43, 43",
                "darwin, macOS 26.6.2, 26.6.2",
                "chrome, , null"
            })
    void theVersionIsTheNumberInTheName(String platform, String system, String version) {
        assertThat(FleetWalker.version(system, platform, JsonMapper.shared().readTree("{}")))
                .isEqualTo(version);
    }

    @Test
    void thePageIsAskedForWithTheTokenAndPolicies() {
        server.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("populate_policies", equalTo("true"))
                .withQueryParam("page", equalTo("3"))
                .withHeader("Authorization", equalTo("Bearer a-token"))
                .willReturn(okJson("{\"hosts\":[{\"id\":7}]}")));

        assertThat(hosts().page(3).block()).hasSize(1);
    }

    @Test
    void anAnswerWithoutHostsIsNoEmptyList() {
        server.stubFor(get(urlPathEqualTo(PATH)).willReturn(aResponse().withStatus(404)));

        assertThatThrownBy(() -> hosts().page(0).block()).isInstanceOf(RemoteFailure.Terminal.class);
    }

    @Test
    void aTokenThatIsRefusedIsAMissingPermission() {
        server.stubFor(get(urlPathEqualTo(PATH)).willReturn(aResponse().withStatus(401)));

        assertThatThrownBy(() -> hosts().page(0).block()).isInstanceOf(RemoteFailure.MissingPermission.class);
    }

    @Test
    void aThrottledPageIsAskedAgain() {
        server.stubFor(get(urlPathEqualTo(PATH))
                .inScenario("busy")
                .whenScenarioStateIs("Started")
                .willSetStateTo("free")
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1")));
        server.stubFor(get(urlPathEqualTo(PATH))
                .inScenario("busy")
                .whenScenarioStateIs("free")
                .willReturn(okJson("{\"hosts\":[]}")));

        assertThat(hosts().page(0).block()).isEmpty();
    }
}
