package io.lastday.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.gateway.testing.GatewayTestCase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest extends GatewayTestCase {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/leavers", "/leavers/42", "/mfa/entra:7d3a", "/log-in", "/loginpage"})
    void aPageOfTheConsoleIsItsIndexWhichIsNeverStale(String path) {
        HttpResponse<String> answer = page(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("the console");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
    }

    @Test
    void anAssetMayBeKeptForEver() {
        HttpResponse<String> answer = browser().get("/assets/index-abc123.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript");
        assertThat(answer.headers().allValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("max-age=31536000", "immutable");
    }

    @Test
    void aFileWithoutAHashInItsNameIsAskedForAnewAndNotSentTwice() {
        HttpResponse<String> first = browser().get("/favicon.svg");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again =
                browser().send(browser().request("/favicon.svg").header("If-None-Match", etag));

        assertThat(first.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/gone-123.js",
                "/robots.txt",
                "/.env",
                "/application.yaml",
                "/access.csv",
                "/META-INF/MANIFEST.MF",
                "/api-docs/x.json"
            })
    void aFileThatIsNotThereIsAProblemAndNotThePage(String path) {
        HttpResponse<String> answer = page(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem(answer)).isEqualTo("not-found");
    }

    /** Keycloak makes up such an id for whoever stays in an LDAP directory. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/mfa/keycloak:harbour:f:yard:maja.olsen", "/mfa/keycloak%3Aharbour%3Af%3Ayard%3Amaja.olsen"})
    void thePageOfAPersonWhoseIdHasADotIsThePage(String path) {
        assertThat(page(path).body()).contains("the console");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/logout", "/login", "/oauth2/x", "/livez/x"})
    void whatIsNotTheConsolesIsNotShownAsIt(String path) {
        assertThat(page(path).body()).doesNotContain("the console");
    }

    @Test
    void thePageIsReadOnly() {
        HttpResponse<String> answer =
                browser().send(browser().request("/leavers").POST(BodyPublishers.ofString("")));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> page(String path) {
        return browser().send(browser().request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }
}
