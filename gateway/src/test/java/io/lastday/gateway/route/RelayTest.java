package io.lastday.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.lastday.gateway.testing.Browser;
import io.lastday.gateway.testing.GatewayTestCase;
import io.lastday.gateway.testing.TestProvider;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RelayTest extends GatewayTestCase {

    @Test
    void aServiceGetsTheAccessTokenThatTheSessionStandsForAndNoCookie() throws ParseException {
        Browser browser = browser().loggedIn();

        assertThat(browser.get("/api/leavers?state=RUNNING&q=a%20b").body()).contains("offboarding-workflow");

        HttpHeaders headers = OFFBOARDING.only().headers();
        assertThat(OFFBOARDING.only().uri()).isEqualTo("/api/leavers?state=RUNNING&q=a%20b");
        SignedJWT token = SignedJWT.parse(headers.get("Authorization").substring("Bearer ".length()));
        assertThat(token.getJWTClaimsSet().getStringClaim("person")).isEqualTo(TestProvider.PERSON);
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("lastday-api");
        assertThat(headers.contains("Cookie")).isFalse();
    }

    @Test
    void nothingThatACallerSaysAboutProxiesIsPassedOn() {
        Browser browser = browser();
        browser.send(browser.request("/api/identity/coverage")
                .header("Authorization", "Bearer " + PROVIDER.token("it"))
                .header("Forwarded", "for=10.0.0.1;host=evil.example")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-Original-URL", "/api/identity/scans")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Cookie", "other=1"));

        assertThat(IDENTITY.only().headers().names())
                .extracting(name -> name.toString().toLowerCase(Locale.ROOT))
                .doesNotContain("forwarded", "cookie", "x-real-ip", "x-original-url", "x-http-method-override")
                .noneMatch(name -> name.startsWith("x-forwarded"));
    }

    @Test
    void oneRequestIdGoesToTheServiceAndBackToTheCaller() {
        DEVICES.answers((request, response) ->
                response.header("X-Request-Id", "the-service-s-own").sendString(Mono.just("{}")));
        Browser browser = browser();

        HttpResponse<String> answer = browser.send(browser.request("/api/devices")
                .header("Authorization", "Bearer " + PROVIDER.token("it"))
                .header("X-Request-Id", "chosen-by-caller-1"));

        assertThat(DEVICES.only().headers().getAll("X-Request-Id")).containsExactly("chosen-by-caller-1");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("chosen-by-caller-1");
    }

    @Test
    void aRequestIdThatCouldForgeALogLineIsReplaced() {
        Browser browser = browser();
        browser.send(browser.request("/api/devices")
                .header("Authorization", "Bearer " + PROVIDER.token("it"))
                .header("X-Request-Id", "x y={};$(id)"));

        assertThat(DEVICES.only().headers().get("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void aServiceSOwnProblemIsPassedOnAsItIs() {
        OFFBOARDING.answers((request, response) -> response.status(422)
                .header("Content-Type", "application/problem+json")
                .sendString(Mono.just("{\"type\":\"urn:lastday:problem:last-day-past\",\"status\":422}")));

        HttpResponse<String> answer = browser().loggedIn().get("/api/leavers");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problem(answer)).isEqualTo("last-day-past");
    }

    @Test
    void whatNoServicePublishesIsNotThere() {
        Browser browser = browser();
        String token = PROVIDER.token("hr", "admin");

        for (String path : new String[] {"/api/other", "/api/leaversx", "/api/people/1", "/api/me/x", "/api"}) {
            HttpResponse<String> answer = browser.get(path, token);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(problem(answer)).as(path).isEqualTo("not-found");
        }
    }
}
