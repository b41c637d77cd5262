package io.lastday.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.gateway.testing.Browser;
import io.lastday.gateway.testing.TestProvider;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway for itself: neither the provider nor any service runs, and browsers reach it over TLS that ends before it. */
class StartsAloneTest {

    private static final TestProvider PROVIDER =
            TestProvider.start("https://lastday.example/login/oauth2/code/lastday");

    private ConfigurableApplicationContext gateway;
    private Browser browser;

    @BeforeEach
    void start() {
        PROVIDER.goDown();
        gateway = SpringApplication.run(
                GatewayApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--lastday.gateway.origin=https://lastday.example",
                "--lastday.gateway.console.location=classpath:/nothing-here/",
                "--lastday.gateway.rate.per-minute=1",
                "--lastday.gateway.rate.burst=5",
                "--lastday.gateway.rate.log-ins-per-minute=3",
                "--lastday.oidc.issuer=" + PROVIDER.issuer(),
                "--lastday.oidc.client-secret=" + TestProvider.SECRET,
                "--lastday.services.offboarding-workflow=http://127.0.0.1:10",
                "--lastday.services.identity-audit=http://127.0.0.1:10",
                "--lastday.services.device-audit=http://127.0.0.1:10");
        browser = new Browser("http://127.0.0.1:" + gateway.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void itIsReadyAndSaysWhatIsMissingUntilItIsThere() {
        assertThat(browser.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(browser.get("/livez").statusCode()).isEqualTo(200);

        assertProblem(browser.get("/api/leavers", PROVIDER.token("hr")), 503, "identity-provider-unavailable");
        assertProblem(browser.get("/oauth2/authorization/lastday"), 503, "identity-provider-unavailable");

        PROVIDER.reset();
        HttpResponse<String> down = browser.get("/api/devices", PROVIDER.token("it"));
        assertProblem(down, 503, "service-down");
        assertThat(down.body()).contains("\"service\":\"device-audit\"", "device-audit cannot be reached");
    }

    @Test
    void overTlsCookiesAreSecureAndBrowsersAreToldToStayThere() {
        PROVIDER.reset();

        HttpResponse<String> answer = browser.get("/oauth2/authorization/lastday");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("SESSION=")
                .contains("; Secure")
                .containsIgnoringCase("; HttpOnly");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .get()
                .asString()
                .startsWith("max-age=31536000");
        assertThat(Browser.location(answer)).contains("redirect_uri=https://lastday.example/login/oauth2/code/lastday");
    }

    @Test
    void withoutAConsoleItsPagesAreAProblemThatSaysWhy() {
        HttpResponse<String> answer =
                browser.send(browser.request("/leavers/42").header("Accept", "text/html"));

        assertProblem(answer, 404, "not-found");
        assertThat(answer.body()).contains("-Dui.skip");
    }

    @Test
    void whoCallsTooOftenIsToldWhenToComeBack() {
        PROVIDER.reset();
        String token = PROVIDER.token("it");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.get("/api/me", token).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> answer = browser.get("/api/me", token);

        assertProblem(answer, 429, "too-many-requests");
        assertThat(secondsToWait(answer)).isBetween(1, 60);
        assertThat(browser.get("/livez").statusCode()).isEqualTo(200);
    }

    /** The pauses between three attempts are 50 and 100 ms: a lower bound, which a slow machine cannot break. */
    @Test
    void aReadThatReachesNobodyIsTriedAgainBeforeItFails() {
        PROVIDER.reset();
        String token = PROVIDER.token("it");
        browser.get("/api/devices", token);

        long before = System.nanoTime();
        assertProblem(browser.get("/api/devices", token), 503, "service-down");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(140));
    }

    @Test
    void logInsAreLimitedByAddress() {
        PROVIDER.reset();
        for (int i = 0; i < 3; i++) {
            assertThat(browser.get("/oauth2/authorization/lastday").statusCode())
                    .isEqualTo(302);
        }

        HttpResponse<String> answer = browser.get("/oauth2/authorization/lastday");

        assertProblem(answer, 429, "too-many-requests");
        assertThat(secondsToWait(answer)).isBetween(1, 20);
    }

    private static int secondsToWait(HttpResponse<String> answer) {
        return Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0"));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:lastday:problem:" + type + "\"", "\"requestId\"");
    }
}
