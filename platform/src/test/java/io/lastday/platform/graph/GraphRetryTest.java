package io.lastday.platform.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.platform.graph.GraphWire.NOW;
import static io.lastday.platform.graph.GraphWire.PERMISSION;
import static io.lastday.platform.graph.GraphWire.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.microsoft.graph.models.User;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphRetryTest {

    private static final String USER = "/v1.0/users/u1";

    @RegisterExtension
    static final WireMockExtension WIRE = GraphWire.extension();

    private GraphWire wire;

    @BeforeEach
    void connect() {
        wire = new GraphWire(WIRE);
    }

    @ParameterizedTest
    @CsvSource({"2, 2000", "1.5, 1500", "0, 0", "'Sat, 21 Nov 2026 21:00:03 GMT', 3000", ", 400", "soon, 400"})
    void aShortThrottleIsWaitedOutOnceAsTold(String retryAfter, long millis) {
        var throttled = error(429, "TooManyRequests");
        firstThenUser(retryAfter == null ? throttled : throttled.withHeader("Retry-After", retryAfter));

        assertThat(user().getId()).isEqualTo("u1");
        assertThat(wire.waits).containsExactly(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"429, 2, 2000", "429, 60, 60000"})
    void whoKeepsTheTimeForManyCallsIsToldOfAnyThrottleAtOnce(int status, String retryAfter, long millis) {
        WIRE.stubFor(get(urlPathEqualTo(USER)).willReturn(error(status, "x").withHeader("Retry-After", retryAfter)));

        var failure = catchThrowableOfType(
                RemoteFailure.Throttled.class,
                () -> wire.graph.raw().impatient().get(PERMISSION, "/users/u1", Map.of(), (body, type) -> body.read()));

        assertThat(failure.notBefore()).isEqualTo(NOW.plusMillis(millis));
        assertThat(wire.waits).isEmpty();
        WIRE.verify(1, getRequestedFor(urlPathEqualTo(USER)));
    }

    @ParameterizedTest
    @CsvSource({"429, 6, 6", "429, 86400, 86400", "503, 30, 30", "429, 'Sat, 21 Nov 2026 21:01:00 GMT', 60"})
    void aLongThrottleIsHandedToATimerAndNotSleptOut(int status, String retryAfter, long seconds) {
        WIRE.stubFor(get(urlPathEqualTo(USER)).willReturn(error(status, "x").withHeader("Retry-After", retryAfter)));

        var failure = catchThrowableOfType(RemoteFailure.Throttled.class, this::user);

        assertThat(failure.notBefore()).isEqualTo(NOW.plusSeconds(seconds));
        assertThat(wire.waits).isEmpty();
        WIRE.verify(1, anyRequestedFor(urlPathEqualTo(USER)));
    }

    @Test
    void aThrottleThatStaysEndsAsATimeAndNeverAsAFailedAttempt() {
        WIRE.stubFor(get(urlPathEqualTo(USER)).willReturn(error(429, "x")));

        var failure = catchThrowableOfType(RemoteFailure.Throttled.class, this::user);

        assertThat(failure.notBefore()).isEqualTo(NOW.plus(RetryRule.UNTOLD_WAIT));
        WIRE.verify(RetryRule.ATTEMPTS, anyRequestedFor(urlPathEqualTo(USER)));
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 504})
    void aReadIsSentAgainAfterAPassingFaultAndAWriteIsNot(int status) {
        WIRE.stubFor(any(urlPathEqualTo(USER)).willReturn(error(status, "x")));

        assertThat(catchThrowableOfType(RemoteFailure.Transient.class, this::user))
                .isNotNull();
        WIRE.verify(RetryRule.ATTEMPTS, anyRequestedFor(urlPathEqualTo(USER)));

        WIRE.resetRequests();
        assertThat(catchThrowableOfType(RemoteFailure.Transient.class, this::disable))
                .isNotNull();
        WIRE.verify(1, anyRequestedFor(urlPathEqualTo(USER)));
    }

    @Test
    void aThrottledWriteIsSentAgainBecauseItWasNeverProcessed() {
        WIRE.stubFor(any(urlPathEqualTo(USER))
                .inScenario("s")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(error(429, "x").withHeader("Retry-After", "1"))
                .willSetStateTo("then"));
        WIRE.stubFor(any(urlPathEqualTo(USER))
                .inScenario("s")
                .whenScenarioStateIs("then")
                .willReturn(noContent()));

        disable();

        assertThat(wire.waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aBrokenConnectionIsAPassingFaultOfAReadAfterThreeAttempts() {
        WIRE.stubFor(get(urlPathEqualTo(USER)).willReturn(okJson("{}").withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(catchThrowableOfType(RemoteFailure.Transient.class, this::user))
                .hasMessageContaining("no whole answer");
        WIRE.verify(RetryRule.ATTEMPTS, anyRequestedFor(urlPathEqualTo(USER)));
    }

    @Test
    void anAnswerThatCannotBeReadIsAnOutageAndNotAnEmptyAnswer() {
        WIRE.stubFor(get(urlPathEqualTo(USER)).willReturn(okJson("{\"id\":\"u1\",")));

        assertThat(catchThrowableOfType(RemoteFailure.Transient.class, this::user))
                .isNotNull();
    }

    private void firstThenUser(com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder first) {
        WIRE.stubFor(get(urlPathEqualTo(USER))
                .inScenario("s")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(first)
                .willSetStateTo("then"));
        WIRE.stubFor(get(urlPathEqualTo(USER))
                .inScenario("s")
                .whenScenarioStateIs("then")
                .willReturn(okJson("{\"id\":\"u1\"}")));
    }

    private User user() {
        return wire.graph.call(
                PERMISSION, client -> client.users().byUserId("u1").get());
    }

    private void disable() {
        wire.graph.run(PERMISSION, client -> {
            User change = new User();
            change.setAccountEnabled(false);
            client.users().byUserId("u1").patch(change);
        });
    }
}
