package io.lastday.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.gateway.testing.GatewayTestCase;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class BrowserRulesTest extends GatewayTestCase {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/leavers/42",
                "/assets/index-abc123.js",
                "/api/me",
                "/nothing.here",
                "/api/leavers",
                "/livez"
            })
    void everyAnswerTellsTheBrowserToRunNothingButOurFiles(String path) {
        HttpResponse<String> answer = browser().get(path);

        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .isEqualTo(BrowserRules.CONTENT);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).isEqualTo(List.of("nosniff"));
        assertThat(answer.headers().allValues("X-Frame-Options")).isEqualTo(List.of("DENY"));
        assertThat(answer.headers().allValues("Referrer-Policy")).isEqualTo(List.of("same-origin"));
        assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy")).isEqualTo(List.of("same-origin"));
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).isEqualTo(List.of("same-origin"));
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void thePolicyAllowsNoInlineCodeAndNoOtherOrigin() {
        assertThat(BrowserRules.CONTENT)
                .startsWith("default-src 'none'")
                .contains("script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "http", "*");
    }

    @Test
    void aServiceCannotLoosenTheRules() {
        OFFBOARDING.answers((request, response) -> response.header("Content-Security-Policy", "default-src *")
                .header("X-Frame-Options", "ALLOWALL")
                .header("Access-Control-Allow-Origin", "*")
                .header("Set-Cookie", "SESSION=stolen")
                .header("Server", "something/1.0")
                .sendString(Mono.just("{}")));

        HttpResponse<String> answer = browser().get("/api/leavers", PROVIDER.token("hr"));

        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(BrowserRules.CONTENT);
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().map()).doesNotContainKeys("access-control-allow-origin", "set-cookie", "server");
    }
}
