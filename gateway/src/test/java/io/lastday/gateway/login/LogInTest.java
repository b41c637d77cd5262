package io.lastday.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.gateway.testing.Browser;
import io.lastday.gateway.testing.GatewayTestCase;
import io.lastday.gateway.testing.TestProvider;
import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LogInTest extends GatewayTestCase {

    private static final String START = "/oauth2/authorization/lastday";

    @Test
    void aBrowserLogsInAndTheGatewayKnowsWhoItIs() {
        PROVIDER.logsInWith("hr", "approver");
        Browser browser = browser().loggedIn();

        HttpResponse<String> answer = browser.get("/api/me");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode me = json(answer);
        assertThat(me.path("username").asString()).isEqualTo("operator");
        assertThat(me.path("name").asString()).isEqualTo("Helen Marsh");
        assertThat(me.path("person").asString()).isEqualTo(TestProvider.PERSON);
        assertThat(me.path("firm").asString()).isEqualTo("harbour-finch");
        assertThat(me.path("roles").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("hr", "approver");
        assertThat(me.path("csrf").asString())
                .isEqualTo(browser.cookie("XSRF-TOKEN").orElseThrow().getValue());
    }

    @Test
    void theRequestForAuthorisationCarriesPkceStateAndNonce() {
        browser().loggedIn();

        assertThat(PROVIDER.lastAuthorization())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code")
                .containsKeys("code_challenge", "state", "nonce");
        assertThat(PROVIDER.lastAuthorization().get("scope")).contains("openid");
    }

    @Test
    void withoutASessionMeIsAProblemThatSaysSo() {
        HttpResponse<String> answer = browser().get("/api/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(problem(answer)).isEqualTo("unauthenticated");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        HttpResponse<String> answer = browser().get(START);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .singleElement()
                .asString()
                .containsIgnoringCase("; HttpOnly")
                .contains("; Path=/", "; SameSite=Lax")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void theCsrfCookieIsReadableButStaysOnThisSite() {
        Browser browser = browser();
        HttpResponse<String> end = browser.logIn(START);

        assertThat(end.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .singleElement()
                .asString()
                .contains("; Path=/", "; SameSite=Strict")
                .doesNotContainIgnoringCase("HttpOnly");
    }

    @Test
    void aSessionPlantedBeforeLogInIsWorthNothingAfterIt() {
        Browser browser = browser();
        HttpResponse<String> toProvider = browser.get(START);
        String planted = browser.cookie("SESSION").orElseThrow().getValue();
        browser.get(Browser.location(browser.get(Browser.location(toProvider))));

        assertThat(browser.cookie("SESSION").map(HttpCookie::getValue)).get().isNotEqualTo(planted);
        HttpResponse<String> withPlanted =
                browser().send(browser().request("/api/me").header("Cookie", "SESSION=" + planted));
        assertThat(withPlanted.statusCode()).isEqualTo(401);
    }

    @Test
    void aCodeCaughtByAnotherBrowserOpensNothing() {
        Browser victim = browser();
        String callback = Browser.location(victim.get(Browser.location(victim.get(START))));

        Browser thief = browser();
        assertThat(Browser.location(thief.get(callback))).isEqualTo("/log-in?why=expired");
        assertThat(thief.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aLogInThatThePersonBreaksOffComesBackWithAReason() {
        Browser browser = browser();
        String state = Browser.location(browser.get(START)).replaceAll(".*[?&]state=([^&]*).*", "$1");

        HttpResponse<String> end = browser.get("/login/oauth2/code/lastday?error=access_denied&state=" + state);

        assertThat(Browser.location(end)).isEqualTo("/log-in?why=denied");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProviderThatFailsInTheMiddleOfALogInIsToldApartFromARefusal(boolean hangsUp) {
        Browser browser = browser();
        String callback = Browser.location(browser.get(Browser.location(browser.get(START))));
        if (hangsUp) {
            PROVIDER.hangsUpAt("/token");
        } else {
            PROVIDER.goDown();
        }

        assertThat(Browser.location(browser.get(callback))).isEqualTo("/log-in?why=unavailable");
    }

    @Test
    void afterLogInTheBrowserIsWhereItWantedToGo() {
        HttpResponse<String> end = browser().logIn(START + "?returnTo=/leavers/42?tab=steps");

        assertThat(Browser.location(end)).isEqualTo("/leavers/42?tab=steps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/%5Cevil.example",
                "/%2F/evil.example",
                "%09//evil.example",
                "javascript:alert(1)",
                "/logout",
                "/api/leavers",
                "/leavers/../logout"
            })
    void noOtherPlaceCanBeNamedAsTheWayBack(String wanted) {
        HttpResponse<String> end = browser().logIn(START + "?returnTo=" + wanted);

        assertThat(Browser.location(end)).isEqualTo("/");
    }

    @Test
    void aHostHeaderCannotSendTheBrowserElsewhere() {
        HttpResponse<String> answer = browser()
                .send(browser()
                        .request(START)
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "host=evil.example;proto=https"));

        assertThat(Browser.location(answer)).startsWith(PROVIDER.issuer()).doesNotContain("evil.example");
    }

    @Test
    void anUnknownProviderNameIsAProblem() {
        HttpResponse<String> answer = browser().get("/oauth2/authorization/other");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem(answer)).isEqualTo("invalid-request");
    }

    @Test
    void logOutEndsTheSessionHereAndNamesWhereItEndsAtTheProvider() {
        Browser browser = browser().loggedIn();

        HttpResponse<String> answer = browser.post("/logout", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Browser.location(answer))
                .startsWith(PROVIDER.issuer() + "/end?id_token_hint=")
                .contains("post_logout_redirect_uri=" + ORIGIN + "/");
        assertThat(json(answer).path("location").asString()).isEqualTo(Browser.location(answer));
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aLinkCannotLogAnybodyOut() {
        Browser browser = browser().loggedIn();

        assertThat(browser.get("/logout").statusCode()).isEqualTo(404);
        assertThat(browser.send(browser.request("/logout").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    }
}
