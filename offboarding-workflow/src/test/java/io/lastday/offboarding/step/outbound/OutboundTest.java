package io.lastday.offboarding.step.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.failure.RemoteFailure;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called, and what never is, whatever a name or an answer points to (ASVS 5.0, 1.3.6). */
class OutboundTest {

    private static final Clock CLOCK = Clock.fixed(RemoteWire.NOW, ZoneOffset.UTC);

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private static Outbound to(String address, WriteMode mode) {
        return new Outbound(new Connection("webhook.crm", URI.create(address), "crm"), () -> mode, CLOCK);
    }

    private static Outbound named(String address, String... leadsTo) {
        return new Outbound(
                new Connection("webhook.crm", URI.create(address), "crm"), () -> WriteMode.WRITE, CLOCK, host -> {
                    InetAddress[] found = new InetAddress[leadsTo.length];
                    for (int i = 0; i < leadsTo.length; i++) {
                        found[i] = InetAddress.getByName(leadsTo[i]);
                    }
                    return List.of(found);
                });
    }

    private static Outbound.Answer read(Outbound system) {
        return system.call("GET", "/x", Map.of(), /* body */ null, "application/json", "read");
    }

    private static RemoteFailure.Terminal refused(Outbound system) {
        return catchThrowableOfType(RemoteFailure.Terminal.class, () -> read(system));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1",
                "::"
            })
    void a_name_that_leads_to_a_private_address_is_never_called(String address) {
        assertThat(refused(named("https://crm.example/hook", address)).code()).isEqualTo("PRIVATE_ADDRESS");
    }

    @Test
    void one_private_address_among_public_ones_is_enough() {
        assertThat(refused(named("https://crm.example/hook", "93.184.215.14", "10.0.0.1"))
                        .code())
                .isEqualTo("PRIVATE_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://10.0.0.1/hook", "https://169.254.169.254/latest", "https://[fd00::1]/hook"})
    void a_private_address_that_is_written_out_is_never_called(String address) {
        assertThat(refused(to(address, WriteMode.WRITE)).code()).isEqualTo("PRIVATE_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
    void public_addresses_are_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_redirect_is_not_followed() {
        WIRE.stubFor(get(urlPathEqualTo("/x"))
                .willReturn(aResponse().withStatus(302).withHeader("Location", WIRE.baseUrl() + "/elsewhere")));

        assertThat(refused(to(WIRE.baseUrl(), WriteMode.WRITE)).code()).isEqualTo("REDIRECTED");
        WIRE.verify(0, getRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @ParameterizedTest
    @CsvSource({
        "401, MissingPermission",
        "403, MissingPermission",
        "404, NotFound",
        "408, Transient",
        "409, Transient",
        "412, Transient",
        "400, Terminal",
        "429, Throttled",
        "500, Transient",
        "503, Transient"
    })
    void every_status_is_a_failure_of_its_own_kind(int status, String kind) {
        WIRE.stubFor(get(urlPathEqualTo("/x")).willReturn(aResponse().withStatus(status)));

        assertThat(catchThrowableOfType(RemoteFailure.class, () -> read(to(WIRE.baseUrl(), WriteMode.WRITE)))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "1.5, 2", "'Sat, 21 Nov 2026 17:02:00 GMT', 120", "86400, 86400", "soon, 10"})
    void a_quota_is_waited_for_as_long_as_it_says(String header, long seconds) {
        WIRE.stubFor(
                get(urlPathEqualTo("/x")).willReturn(aResponse().withStatus(429).withHeader("Retry-After", header)));

        Instant notBefore = catchThrowableOfType(
                        RemoteFailure.Throttled.class, () -> read(to(WIRE.baseUrl(), WriteMode.WRITE)))
                .notBefore();

        assertThat(notBefore)
                .isBetween(RemoteWire.NOW.plusSeconds(seconds).minusMillis(500), RemoteWire.NOW.plusSeconds(seconds));
    }

    @Test
    void a_broken_or_endless_answer_is_no_answer() {
        WIRE.stubFor(get(urlPathEqualTo("/x")).willReturn(okJson("{}").withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThatThrownBy(() -> read(to(WIRE.baseUrl(), WriteMode.WRITE))).isInstanceOf(RemoteFailure.Transient.class);

        WIRE.stubFor(get(urlPathEqualTo("/x")).willReturn(aResponse().withBody(new byte[300_000])));
        assertThat(refused(to(WIRE.baseUrl(), WriteMode.WRITE)).code()).isEqualTo("ANSWER_TOO_LARGE");
    }

    @Test
    void in_observe_mode_nothing_is_sent_and_the_words_say_what_would_have_been() {
        var refused = catchThrowableOfType(
                RemoteFailure.Refused.class,
                () -> to(WIRE.baseUrl(), WriteMode.OBSERVE)
                        .call("POST", "/x", Map.of(), "{}", "application/json", "told the CRM"));

        assertThat(refused.wouldHave()).contains("It would have told the CRM (POST /x).");
        WIRE.verify(0, postRequestedFor(anyUrl()));
    }
}
