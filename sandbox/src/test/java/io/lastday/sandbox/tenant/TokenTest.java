package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest {
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private Map<String, String> form() {
        return new HashMap<>(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                OFFBOARDING,
                "client_secret",
                tenant.secret(OFFBOARDING),
                "scope",
                "https://graph.microsoft.com/.default"));
    }

    @Test
    void a_registered_caller_gets_a_bearer_token() {
        var answer = tenant.requestToken(Firm.tenantId(Firm.SEED), form());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(3599);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void basic_authorisation_serves_as_well_as_the_form() {
        var form = form();
        form.remove("client_id");
        form.remove("client_secret");
        var pair = OFFBOARDING + ":" + tenant.secret(OFFBOARDING);
        var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        var answer = tenant.send(tenant.request(
                        "POST",
                        "/" + Firm.tenantId(Firm.SEED) + "/oauth2/v2.0/token",
                        "grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default")
                .header("Authorization", "Basic " + basic));

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "client_secret, wrong, 401, invalid_client, AADSTS7000215",
        "client_id, nobody, 400, unauthorized_client, AADSTS700016",
        "scope, https://graph.microsoft.com/User.Read, 400, invalid_scope, AADSTS1002012",
        "grant_type, password, 400, unsupported_grant_type, AADSTS70003"
    })
    void a_wrong_token_request_is_refused(String field, String value, int status, String error, String code) {
        var form = form();
        form.put(field, value);
        var answer = tenant.requestToken(Firm.tenantId(Firm.SEED), form);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").asString()).isEqualTo(error);
        assertThat(answer.json().path("error_description").asString()).startsWith(code);
    }

    @Test
    void another_tenant_is_not_found() {
        var answer = tenant.requestToken("00000000-0000-0000-0000-000000000000", form());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error_description").asString()).startsWith("AADSTS90002");
    }

    @Test
    void a_call_without_token_is_refused_with_a_challenge() {
        var answer = tenant.send(tenant.request("GET", "/v1.0/users", null));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCode()).isEqualTo("InvalidAuthenticationToken");
        assertThat(answer.errorMessage()).isEqualTo("Access token is empty.");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm");
    }

    @Test
    void an_expired_token_is_refused() {
        var token = tenant.token(OFFBOARDING);
        tenant.clock.forward(Duration.ofHours(1));
        var answer = withToken(token);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorMessage()).contains("expired");
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        try (var other = new Tenant()) {
            var answer = withToken(other.token(OFFBOARDING));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.errorMessage()).isEqualTo("Signature is invalid.");
        }
    }

    @Test
    void a_token_with_altered_claims_is_refused() {
        var parts = tenant.token(OFFBOARDING).split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var altered = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace(OFFBOARDING, Tenant.IDENTITY).getBytes(StandardCharsets.UTF_8));

        assertThat(altered).isNotEqualTo(parts[1]);
        assertThat(withToken(parts[0] + "." + altered + "." + parts[2]).status())
                .isEqualTo(401);
    }

    @Test
    void a_word_that_is_no_token_is_refused() {
        assertThat(withToken("word").errorMessage()).contains("80049217");
    }

    private Answer withToken(String token) {
        return tenant.send(tenant.request("GET", "/v1.0/users", null).header("Authorization", "Bearer " + token));
    }
}
