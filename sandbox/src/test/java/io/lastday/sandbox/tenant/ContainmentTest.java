package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ContainmentTest {
    private static final String DISABLE = "{\"accountEnabled\":false}";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private static JsonNode raw(Tenant tenant, String localPart) {
        return tenant.sandbox("GET", user(localPart), null).json();
    }

    @Test
    void disabling_answers_204_and_disables() {
        var answer = tenant.patch(OFFBOARDING, user("priya.nair"), DISABLE);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
        assertThat(raw(tenant, "priya.nair").path("accountEnabled").asBoolean()).isFalse();
    }

    @Test
    void revoking_moves_the_session_stamp_to_now() {
        var answer = tenant.post(OFFBOARDING, user("priya.nair") + "/revokeSignInSessions", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("value").asBoolean()).isTrue();
        assertThat(raw(tenant, "priya.nair")
                        .path("signInSessionsValidFromDateTime")
                        .asString())
                .isEqualTo("2026-11-21T12:00:00Z");
    }

    @Test
    void revoking_a_guest_answers_200_and_does_nothing() {
        var guest = "/users/" + Tenant.encode("gia.romano_partner.example#EXT#@" + Firm.DOMAIN);
        var before = tenant.sandbox("GET", guest, null).json().path("signInSessionsValidFromDateTime");
        var answer = tenant.post(OFFBOARDING, guest + "/revokeSignInSessions", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(before.asString()).isNotEmpty();
        assertThat(tenant.sandbox("GET", guest, null).json().path("signInSessionsValidFromDateTime"))
                .isEqualTo(before);
    }

    @Test
    void a_synced_account_is_disabled_until_the_next_synchronisation_enables_it_again() {
        assertThat(tenant.patch(OFFBOARDING, user("howard.pike"), DISABLE).status())
                .isEqualTo(204);
        assertThat(raw(tenant, "howard.pike").path("accountEnabled").asBoolean())
                .isFalse();

        assertThat(tenant.sandbox("POST", "/sync", "").json().path("changed").asInt())
                .isEqualTo(1);
        assertThat(raw(tenant, "howard.pike").path("accountEnabled").asBoolean())
                .isTrue();
    }

    @Test
    void a_synchronisation_leaves_cloud_accounts_alone() {
        tenant.patch(OFFBOARDING, user("priya.nair"), DISABLE);
        tenant.sandbox("POST", "/sync", "");

        assertThat(raw(tenant, "priya.nair").path("accountEnabled").asBoolean()).isFalse();
    }

    @Test
    void a_restart_keeps_what_was_changed(@TempDir Path folder) throws IOException {
        var state = folder.resolve("state");
        try (var first = Tenant.withState(state)) {
            first.patch(OFFBOARDING, user("priya.nair"), DISABLE);
            first.post(OFFBOARDING, user("priya.nair") + "/revokeSignInSessions", "");
        }
        Files.writeString(state, "{\"collection\":\"users\",\"id\":\"torn", StandardOpenOption.APPEND);
        try (var second = Tenant.withState(state)) {
            var priya = raw(second, "priya.nair");

            assertThat(priya.path("accountEnabled").asBoolean()).isFalse();
            assertThat(priya.path("signInSessionsValidFromDateTime").asString()).isEqualTo("2026-11-21T12:00:00Z");
            assertThat(raw(second, "tom.reyes").path("accountEnabled").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void a_change_after_a_torn_line_is_kept_too(@TempDir Path folder) throws IOException {
        var state = folder.resolve("state");
        Files.writeString(state, "{\"collection\":\"users\",\"id\":\"torn");
        try (var first = Tenant.withState(state)) {
            first.patch(OFFBOARDING, user("priya.nair"), DISABLE);
        }
        try (var second = Tenant.withState(state)) {
            assertThat(raw(second, "priya.nair").path("accountEnabled").asBoolean())
                    .isFalse();
        }
    }
}
