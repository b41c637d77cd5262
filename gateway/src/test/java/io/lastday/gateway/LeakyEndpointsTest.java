package io.lastday.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.gateway.testing.GatewayTestCase;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What shows memory, settings or routes is off on both ports, for the logged-in too (CVE-2025-41243 and its kin). */
class LeakyEndpointsTest extends GatewayTestCase {

    static Stream<String> endpoints() {
        return Arrays.stream("""
                heapdump threaddump env env/lastday.oidc.client-secret configprops beans loggers loggers/ROOT logfile mappings
                conditions scheduledtasks caches sessions startup shutdown refresh info metrics prometheus httpexchanges auditevents
                sbom flyway gateway gateway/routes gateway/routes/x gateway/refresh gateway/globalfilters gateway/routefilters
                circuitbreakers circuitbreakerevents retries timelimiters ratelimiters bulkheads
                """.split("\\s+"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void itIsOnNeitherPort(String endpoint) {
        String token = PROVIDER.token("admin", "it");

        for (String port : new String[] {ORIGIN, "http://127.0.0.1:" + managementPort}) {
            String address = port + "/actuator/" + endpoint;
            assertThat(browser().get(address, token).statusCode()).as(address).isEqualTo(404);
            assertThat(browser().get(address).statusCode()).as(address).isIn(401, 404);
            assertThat(browser().post(address, "{}").statusCode()).as(address).isIn(401, 403, 404, 405);
        }
    }

    @Test
    void healthSaysUpAndNothingElse() {
        HttpResponse<String> answer = browser().get("http://127.0.0.1:" + managementPort + "/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details");
    }

    @Test
    void probesAnswerOnTheMainPortAndOpenNoSession() {
        for (String path : new String[] {"/livez", "/readyz"}) {
            HttpResponse<String> answer = browser().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }
}
