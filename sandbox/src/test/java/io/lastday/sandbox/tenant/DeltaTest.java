package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.IDENTITY;
import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code users/delta}: rounds, tokens, and what it refuses. */
class DeltaTest {
    private static final String START = "/users/delta?$select=id,displayName,accountEnabled";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private static String deltaLink(Answer answer) {
        return answer.json().path("@odata.deltaLink").asString("");
    }

    private String latest() {
        return deltaLink(tenant.get(IDENTITY, START + "&$deltatoken=latest"));
    }

    @Test
    void the_first_round_tells_everybody_and_ends_with_a_delta_link() {
        var seen = new ArrayList<String>();
        var link = START;
        var last = "";
        while (!link.isEmpty()) {
            var answer = tenant.get(IDENTITY, link);
            seen.addAll(answer.values("id"));
            link = answer.nextLink();
            last = deltaLink(answer);
        }

        assertThat(seen).hasSize(268).doesNotHaveDuplicates();
        assertThat(tenant.get(IDENTITY, last).values()).isEmpty();
    }

    @Test
    void after_it_only_what_changed_is_told_with_all_that_was_selected() {
        var link = latest();
        tenant.patch(OFFBOARDING, user("priya.nair"), "{\"accountEnabled\":false}");

        var changed = tenant.get(IDENTITY, link).values();

        assertThat(changed).hasSize(1);
        assertThat(changed.getFirst().path("id").asString()).isEqualTo(Firm.entraId("priya.nair"));
        assertThat(changed.getFirst().path("accountEnabled").asBoolean()).isFalse();
        assertThat(changed.getFirst().path("displayName").asString()).isEqualTo("Priya Nair");
    }

    @Test
    void a_deleted_account_is_named_as_removed() {
        var guest = tenant.get(OFFBOARDING, "/users?$filter=userType eq 'Guest'&$select=id")
                .values("id")
                .getFirst();
        var link = latest();
        tenant.consent(OFFBOARDING, "User.DeleteRestore.All", "User.Read.All");
        assertThat(tenant.delete(OFFBOARDING, "/users/" + guest).status()).isEqualTo(204);

        var removed = tenant.get(IDENTITY, link).values().getFirst();

        assertThat(removed.path("id").asString()).isEqualTo(guest);
        assertThat(removed.path("@removed").path("reason").asString()).isEqualTo("changed");
    }

    @Test
    void a_token_of_more_than_seven_days_is_no_longer_known() {
        var link = latest();
        tenant.clock.forward(Duration.ofDays(8));

        var refused = tenant.send(
                tenant.request("GET", link, null).header("Authorization", "Bearer " + tenant.newToken(IDENTITY)));

        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.errorCode()).isEqualTo("syncStateNotFound");
    }

    @Test
    void a_token_of_another_life_of_the_tenant_is_not_known() {
        var link = latest();
        try (var other = new Tenant()) {
            var there = link.replace(tenant.base(), other.base());

            assertThat(other.get(IDENTITY, there).errorCode()).isEqualTo("syncStateNotFound");
        }
    }

    @Test
    void other_options_and_guessed_tokens_are_refused() {
        assertThat(tenant.get(IDENTITY, "/users/delta?$top=999").status()).isEqualTo(400);
        assertThat(tenant.get(IDENTITY, "/users/delta?$deltatoken=abc").status())
                .isEqualTo(400);
        assertThat(tenant.get(IDENTITY, latest() + "&$select=id").status()).isEqualTo(400);
        assertThat(tenant.get(IDENTITY, "/users?$deltatoken=latest").status()).isEqualTo(400);
    }
}
