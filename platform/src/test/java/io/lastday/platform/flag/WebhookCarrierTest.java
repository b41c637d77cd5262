package io.lastday.platform.flag;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.flag.FlagSettings.Webhook;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.http.client.InetAddressFilter;
import tools.jackson.databind.json.JsonMapper;

/** What is called, and what never is, whatever a name or an answer points to (ASVS 5.0, 1.3.6). */
class WebhookCarrierTest {

    @RegisterExtension
    static final WireMockExtension WIRE =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private static final Flag FLAG = new Flag(
            new UUID(0, 7),
            Channel.WEBHOOK,
            JsonMapper.shared().writeValueAsString(Digests.EMPTY),
            Instant.parse("2026-11-22T06:00:00Z"),
            1);

    private static Webhook webhook(String url) {
        return new Webhook(URI.create(url), "a-secret-of-forty-characters-for-testing");
    }

    private static FlagSettings settings() {
        return new FlagSettings("Lab", "/lab", URI.create("https://lastday.example"), Duration.ofDays(3), null, null);
    }

    private static WebhookCarrier to(String url) {
        return new WebhookCarrier(settings(), webhook(url), JsonMapper.shared(), Clock.systemUTC());
    }

    private static RemoteFailure refused(WebhookCarrier carrier) {
        return catchThrowableOfType(
                RemoteFailure.class, () -> carrier.bring(FLAG).block());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/hook",
                "https://172.16.9.1/hook",
                "https://192.168.0.1/hook",
                "https://169.254.169.254/latest",
                "https://100.64.0.1/hook",
                "https://0.0.0.0/hook",
                "https://224.0.0.1/hook",
                "https://198.18.0.1/hook",
                "https://[fd00::1]/hook",
                "https://[fe80::1]/hook",
                "https://[::ffff:10.0.0.1]/hook",
                "https://[64:ff9b::a00:1]/hook",
                "https://[2001:db8::1]/hook"
            })
    void aPrivateAddressThatIsWrittenOutIsNeverCalled(String url) {
        assertThat(refused(to(url)))
                .isInstanceOfSatisfying(
                        RemoteFailure.Terminal.class,
                        fault -> assertThat(fault.code()).isEqualTo("PRIVATE_ADDRESS"));
    }

    @Test
    void aNameThatLeadsToAPrivateAddressIsNeverCalled() {
        WIRE.stubFor(post(anyUrl()).willReturn(ok()));
        WebhookCarrier carrier = new WebhookCarrier(
                settings(),
                webhook("http://localhost:" + WIRE.getPort() + "/hook"),
                JsonMapper.shared(),
                Clock.systemUTC(),
                InetAddressFilter.externalAddresses());

        assertThat(refused(carrier)).isInstanceOf(RemoteFailure.class);

        WIRE.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aRedirectIsNotFollowed() {
        WIRE.stubFor(post("/hook")
                .willReturn(aResponse().withStatus(307).withHeader("Location", WIRE.baseUrl() + "/elsewhere")));

        assertThat(refused(to(WIRE.baseUrl() + "/hook")))
                .isInstanceOfSatisfying(
                        RemoteFailure.Terminal.class,
                        fault -> assertThat(fault.code()).isEqualTo("REDIRECTED"));

        WIRE.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({"400, Terminal", "401, Terminal", "404, Terminal", "408, Transient", "429, Throttled", "500, Transient"
    })
    void whatIsNotTakenIsSaidByItsKind(int status, String kind) {
        WIRE.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status)));

        assertThat(refused(to(WIRE.baseUrl())).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void aBrokenAnswerIsNoDelivery() {
        WIRE.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(refused(to(WIRE.baseUrl()))).isInstanceOf(RemoteFailure.Transient.class);
    }
}
