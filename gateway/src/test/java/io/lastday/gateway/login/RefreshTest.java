package io.lastday.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.gateway.testing.Browser;
import io.lastday.gateway.testing.GatewayTestCase;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTest extends GatewayTestCase {

    /** Less than the margin before the end, at which the gateway renews. */
    private static final Duration ABOUT_TO_END = Duration.ofSeconds(10);

    @Test
    void aGoodTokenIsNotRenewed() {
        Browser browser = browser().loggedIn();

        browser.get("/api/leavers");
        browser.get("/api/leavers");

        assertThat(PROVIDER.refreshes()).isZero();
    }

    @Test
    void aTokenAboutToEndIsRenewedBeforeTheServiceSeesIt() {
        PROVIDER.accessTokensLive(ABOUT_TO_END);
        Browser browser = browser().loggedIn();
        PROVIDER.accessTokensLive(Duration.ofMinutes(5));

        assertThat(browser.get("/api/leavers").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/leavers").statusCode()).isEqualTo(200);

        assertThat(PROVIDER.refreshes()).isOne();
    }

    @Test
    void requestsThatArriveTogetherRenewOnceSoThatARotatingProviderIsContent() {
        PROVIDER.accessTokensLive(ABOUT_TO_END);
        Browser browser = browser().loggedIn();
        PROVIDER.accessTokensLive(Duration.ofMinutes(5));

        List<CompletableFuture<HttpResponse<String>>> together = IntStream.range(0, 12)
                .mapToObj(i -> browser.client()
                        .sendAsync(browser.request("/api/leavers?i=" + i).build(), BodyHandlers.ofString()))
                .toList();

        assertThat(together).extracting(answer -> answer.join().statusCode()).containsOnly(200);
        assertThat(PROVIDER.refreshes()).isOne();
    }

    @Test
    void rolesThatChangedAtTheProviderAreSeenWithTheNextToken() {
        PROVIDER.accessTokensLive(ABOUT_TO_END);
        Browser browser = browser().loggedIn();
        PROVIDER.logsInWith("it");

        assertThat(json(browser.get("/api/me")).path("roles").path(0).asString())
                .isEqualTo("it");
    }

    @Test
    void aSessionThatEndedAtTheProviderEndsHereWithAProblem() {
        PROVIDER.accessTokensLive(ABOUT_TO_END);
        Browser browser = browser().loggedIn();
        PROVIDER.endAllSessions();

        HttpResponse<String> answer = browser.get("/api/leavers");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(problem(answer)).isEqualTo("session-ended");
        assertThat(OFFBOARDING.seen()).isEmpty();
        assertThat(problem(browser.get("/api/leavers"))).isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProviderThatIsDownFailsTheCallAndKeepsTheSession(boolean hangsUp) {
        PROVIDER.accessTokensLive(ABOUT_TO_END);
        Browser browser = browser().loggedIn();
        if (hangsUp) {
            PROVIDER.hangsUpAt("/token");
        } else {
            PROVIDER.goDown();
        }

        HttpResponse<String> answer = browser.get("/api/leavers");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(problem(answer)).isEqualTo("identity-provider-unavailable");

        PROVIDER.reset();
        assertThat(browser.get("/api/leavers").statusCode()).isEqualTo(200);
    }
}
