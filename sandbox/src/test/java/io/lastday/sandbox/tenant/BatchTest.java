package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BatchTest {
    private static final Map<String, String> JSON_TYPE = Map.of("Content-Type", "application/json");
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private Answer batch(List<Map<String, Object>> requests) {
        return tenant.post(OFFBOARDING, "/$batch", Tenant.json(Map.of("requests", requests)));
    }

    private static JsonNode part(Answer answer, String id) {
        return answer.json()
                .path("responses")
                .valueStream()
                .filter(r -> r.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_part_has_its_own_outcome_and_the_outer_200_proves_nothing() {
        var answer = batch(List.of(
                Map.of("id", "1", "method", "GET", "url", user("priya.nair") + "?$select=id"),
                Map.of("id", "2", "method", "GET", "url", "/users/nobody@" + Firm.DOMAIN),
                Map.of("id", "3", "method", "GET", "url", "/identity/conditionalAccess/policies"),
                Map.of(
                        "id",
                        "4",
                        "method",
                        "PATCH",
                        "url",
                        user("gail.ashworth"),
                        "headers",
                        JSON_TYPE,
                        "body",
                        Map.of("accountEnabled", false))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(part(answer, "1").path("status").asInt()).isEqualTo(200);
        assertThat(part(answer, "1").path("body").path("id").asString()).isEqualTo(Firm.entraId("priya.nair"));
        assertThat(part(answer, "2").path("status").asInt()).isEqualTo(404);
        assertThat(part(answer, "3").path("status").asInt()).isEqualTo(403);
        assertThat(part(answer, "4").path("status").asInt()).isEqualTo(403);
    }

    @Test
    void answers_come_in_an_order_of_their_own() {
        var answer = batch(List.of(
                Map.of("id", "a", "method", "GET", "url", user("priya.nair")),
                Map.of("id", "b", "method", "GET", "url", user("tom.reyes"))));

        assertThat(answer.json()
                        .path("responses")
                        .valueStream()
                        .map(r -> r.path("id").asString()))
                .containsExactly("b", "a");
    }

    @Test
    void a_part_that_depends_on_a_failed_one_is_not_run() {
        var answer = batch(List.of(
                Map.of("id", "1", "method", "GET", "url", "/users/nobody@" + Firm.DOMAIN),
                Map.of(
                        "id",
                        "2",
                        "method",
                        "PATCH",
                        "url",
                        user("priya.nair"),
                        "headers",
                        JSON_TYPE,
                        "body",
                        Map.of("accountEnabled", false),
                        "dependsOn",
                        List.of("1"))));

        assertThat(part(answer, "2").path("status").asInt()).isEqualTo(424);
        assertThat(tenant.sandbox("GET", user("priya.nair"), null)
                        .json()
                        .path("accountEnabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_throttled_part_says_when_to_come_back_and_the_others_succeed() {
        tenant.fault("""
                {"method":"GET","pathPattern":"/users/*","kind":"THROTTLE","retryAfterSeconds":7,"times":1}""");
        var answer = batch(List.of(
                Map.of("id", "1", "method", "GET", "url", user("priya.nair")),
                Map.of("id", "2", "method", "GET", "url", user("tom.reyes"))));

        assertThat(part(answer, "1").path("status").asInt()).isEqualTo(429);
        assertThat(part(answer, "1").path("headers").path("Retry-After").asString())
                .isEqualTo("7");
        assertThat(part(answer, "2").path("status").asInt()).isEqualTo(200);
    }

    @Test
    void a_write_without_content_type_is_refused() {
        var answer = batch(List.of(Map.of(
                "id", "1", "method", "PATCH", "url", user("priya.nair"), "body", Map.of("accountEnabled", false))));

        assertThat(part(answer, "1").path("status").asInt()).isEqualTo(400);
    }

    @Test
    void more_than_twenty_parts_are_refused_whole() {
        var parts = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> Map.<String, Object>of("id", "" + i, "method", "GET", "url", user("priya.nair")))
                .toList();

        assertThat(batch(parts.subList(0, 20)).status()).isEqualTo(200);
        assertThat(batch(parts).status()).isEqualTo(400);
    }

    @Test
    void a_malformed_batch_is_refused_whole() {
        var twice = Map.<String, Object>of("id", "1", "method", "GET", "url", "/users");

        assertThat(batch(List.of(twice, twice)).status()).isEqualTo(400);
        assertThat(batch(List.of()).status()).isEqualTo(400);
        assertThat(batch(List.of(Map.of("id", "1", "method", "GET"))).status()).isEqualTo(400);
        assertThat(batch(List.of(Map.of("id", "1", "method", "GET", "url", "/users", "dependsOn", List.of("9"))))
                        .status())
                .isEqualTo(400);
    }
}
