package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    private static final String DISABLE = "{\"accountEnabled\":false}";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private boolean enabled() {
        return tenant.sandbox("GET", user("priya.nair"), null)
                .json()
                .path("accountEnabled")
                .asBoolean();
    }

    @Test
    void accepted_without_effect_looks_like_success_and_changes_nothing() {
        tenant.fault("""
                {"method":"PATCH","pathPattern":"/v1.0/users/.*","kind":"ACCEPT_WITHOUT_EFFECT","times":1}""");

        assertThat(tenant.patch(OFFBOARDING, user("priya.nair"), DISABLE).status())
                .isEqualTo(204);
        assertThat(enabled()).isTrue();
        assertThat(tenant.patch(OFFBOARDING, user("priya.nair"), DISABLE).status())
                .isEqualTo(204);
        assertThat(enabled()).as("the fault struck once").isFalse();
    }

    @Test
    void a_revocation_accepted_without_effect_leaves_the_stamp() {
        tenant.fault("""
                {"method":"POST","pathPattern":"/users/*/revokeSignInSessions","kind":"ACCEPT_WITHOUT_EFFECT"}""");
        var answer = tenant.post(OFFBOARDING, user("priya.nair") + "/revokeSignInSessions", "");

        assertThat(answer.json().path("value").asBoolean()).isTrue();
        assertThat(tenant.sandbox("GET", user("priya.nair"), null)
                        .json()
                        .path("signInSessionsValidFromDateTime")
                        .asString())
                .isNotEqualTo("2026-11-21T12:00:00Z");
    }

    @Test
    void a_status_is_answered_in_graphs_form_and_nothing_is_done() {
        tenant.fault("""
                {"method":"PATCH","pathPattern":"/users/*","kind":"STATUS","status":503,"retryAfterSeconds":3,"times":1}""");
        var answer = tenant.patch(OFFBOARDING, user("priya.nair"), DISABLE);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.errorCode()).isEqualTo("serviceNotAvailable");
        assertThat(answer.header("Retry-After")).isEqualTo("3");
        assertThat(enabled()).isTrue();
    }

    @Test
    void a_throttle_may_come_without_retry_after() {
        tenant.fault("""
                {"pathPattern":"/users/*","kind":"THROTTLE","times":1}""");
        var answer = tenant.get(OFFBOARDING, user("priya.nair"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEmpty();
    }

    @Test
    void a_held_answer_comes_when_it_is_released_and_its_work_is_done_before() throws Exception {
        var fault = tenant.fault("""
                {"method":"PATCH","pathPattern":"/users/*","kind":"HOLD","holdSeconds":30,"times":1}""");
        var held = CompletableFuture.supplyAsync(() -> tenant.patch(OFFBOARDING, user("priya.nair"), DISABLE));
        awaitHeld();

        assertThat(enabled()).isFalse();
        assertThat(held).isNotDone();
        assertThat(tenant.sandbox("DELETE", "/faults/" + fault, null).status()).isEqualTo(204);
        assertThat(held.get(5, TimeUnit.SECONDS).status()).isEqualTo(204);
    }

    @Test
    void a_held_answer_comes_by_itself_when_its_time_is_up() {
        tenant.fault("""
                {"method":"GET","pathPattern":"/users/*","kind":"HOLD","holdSeconds":1,"times":1}""");
        var start = Instant.now();

        assertThat(tenant.get(OFFBOARDING, user("priya.nair")).status()).isEqualTo(200);
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(950));
    }

    @Test
    void a_held_part_holds_its_batch() {
        tenant.fault("""
                {"method":"GET","pathPattern":"/users/*","kind":"DELAY","holdSeconds":1,"times":1}""");
        var start = Instant.now();
        var batch = "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"" + user("priya.nair") + "\"}]}";

        assertThat(tenant.post(OFFBOARDING, "/$batch", batch).status()).isEqualTo(200);
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(950));
    }

    @Test
    void a_reset_ends_the_connection_and_nothing_is_done() {
        tenant.fault("""
                {"method":"PATCH","pathPattern":"/users/*","kind":"RESET","times":1}""");

        assertThatThrownBy(() -> tenant.patch(OFFBOARDING, user("priya.nair"), DISABLE))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(enabled()).isTrue();
    }

    @Test
    void a_fault_strikes_only_what_its_pattern_names() {
        tenant.fault("""
                {"method":"GET","pathPattern":"/users/*","kind":"STATUS","status":500,"times":0}""");

        assertThat(tenant.get(OFFBOARDING, user("priya.nair") + "/memberOf").status())
                .isEqualTo(200);
        assertThat(tenant.get(OFFBOARDING, user("priya.nair")).status()).isEqualTo(500);
        assertThat(tenant.get(OFFBOARDING, user("priya.nair")).status())
                .as("without end")
                .isEqualTo(500);
        tenant.sandbox("DELETE", "/faults", null);
        assertThat(tenant.get(OFFBOARDING, user("priya.nair")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"STATUS\"}",
                "{\"pathPattern\":\"/users\",\"kind\":\"EXPLODE\"}",
                "{\"pathPattern\":\"/users([\",\"kind\":\"STATUS\"}",
                "words"
            })
    void what_is_not_a_fault_is_refused_with_the_reason(String json) {
        var answer = tenant.sandbox("POST", "/faults", json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).startsWith("not a fault");
    }

    @Test
    void the_test_end_points_need_their_key() {
        var without = tenant.send(tenant.request("GET", "/sandbox/faults", null));
        var wrong = tenant.send(
                tenant.request("GET", "/sandbox" + user("priya.nair"), null).header("X-Sandbox-Key", "guess"));

        assertThat(without.status()).isEqualTo(401);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).doesNotContain("Priya");
    }

    private void awaitHeld() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var items = tenant.sandbox("GET", "/faults", null).json().path("items");
            if (items.path(0).path("held").asInt() == 1) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nothing was held");
    }
}
