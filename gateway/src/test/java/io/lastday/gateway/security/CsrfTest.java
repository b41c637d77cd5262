package io.lastday.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.gateway.testing.Browser;
import io.lastday.gateway.testing.GatewayTestCase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CsrfTest extends GatewayTestCase {

    @Test
    void aWriteWithTheTokenPasses() {
        Browser browser = browser().loggedIn();

        assertThat(browser.post("/api/leavers", "{}").statusCode()).isEqualTo(200);
        assertThat(OFFBOARDING.only().method()).isEqualTo("POST");
        assertThat(OFFBOARDING.only().headers().contains("X-XSRF-TOKEN")).isFalse();
    }

    @Test
    void aWriteWithoutTheTokenIsRefusedAndReachesNobody() {
        Browser browser = browser().loggedIn();

        HttpResponse<String> answer =
                browser.send(browser.request("/api/leavers").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(problem(answer)).isEqualTo("csrf-token-missing");
        assertThat(OFFBOARDING.seen()).isEmpty();
    }

    @Test
    void aCookieAndHeaderThatAgreeWithEachOtherButNotWithTheSessionAreRefused() {
        Browser browser = browser().loggedIn();
        String session = browser.cookie("SESSION").orElseThrow().getValue();
        String planted = "0e0c6b1c-0000-4000-8000-000000000000";

        HttpResponse<String> answer = browser()
                .send(browser()
                        .request("/api/leavers")
                        .header("Cookie", "SESSION=" + session + "; XSRF-TOKEN=" + planted)
                        .header("X-XSRF-TOKEN", planted)
                        .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenInAFormIsNotLookedFor() {
        Browser browser = browser().loggedIn();
        String token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();

        HttpResponse<String> answer = browser.send(browser.request("/api/leavers")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token)));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aWriteOfNobodyIsNotLoggedInRatherThanForged() {
        HttpResponse<String> answer =
                browser().send(browser().request("/api/leavers").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(problem(answer)).isEqualTo("unauthenticated");
    }

    @Test
    void anotherOriginIsGivenNoLeaveToRead() {
        HttpResponse<String> answer = browser()
                .send(browser()
                        .request("/api/me")
                        .header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.statusCode()).isIn(401, 403, 405);
    }
}
