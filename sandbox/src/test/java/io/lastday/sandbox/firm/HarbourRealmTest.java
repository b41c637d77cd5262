package io.lastday.sandbox.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HarbourRealmTest {
    private static final HarbourRealm.Secrets SECRETS =
            new HarbourRealm.Secrets("secret-of-offboarding", "secret-of-audit", "password-of-people");
    private static final JsonNode REALM = new JsonMapper().readTree(HarbourRealm.json(Firm.SEED, SECRETS));

    private static List<JsonNode> people() {
        return REALM.path("users")
                .valueStream()
                .filter(u -> !u.has("serviceAccountClientId"))
                .toList();
    }

    private static JsonNode person(String username) {
        return people().stream()
                .filter(u -> u.path("username").asString().equals(username))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_holds_246_people_who_can_all_log_in_as_far_as_names_go() {
        assertThat(people()).hasSize(246).allSatisfy(u -> {
            assertThat(u.path("email").asString()).endsWith("@" + Firm.DOMAIN);
            assertThat(u.path("firstName").asString()).isNotEmpty();
            assertThat(u.path("lastName").asString()).isNotEmpty();
        });
        assertThat(people().stream().map(u -> u.path("username").asString())).doesNotHaveDuplicates();
    }

    @Test
    void one_person_is_only_here_and_one_only_in_entra() {
        assertThat(person("kofi.mensah").has("attributes")).isFalse();
        assertThat(people()).noneMatch(u -> u.path("username").asString().equals("ella.brandt"));
    }

    @Test
    void people_are_linked_by_attribute_by_broker_by_verified_mail_or_not_at_all() {
        var byBroker =
                people().stream().filter(u -> u.has("federatedIdentities")).toList();
        var unlinked = people().stream()
                .filter(u -> !u.has("federatedIdentities") && !u.has("attributes"))
                .toList();

        assertThat(person("priya.nair")
                        .path("attributes")
                        .path("entraObjectId")
                        .path(0)
                        .asString())
                .isEqualTo(Firm.entraId("priya.nair"));
        assertThat(byBroker).hasSize(5);
        assertThat(unlinked.stream().filter(u -> u.path("emailVerified").asBoolean()))
                .hasSize(14);
        assertThat(unlinked.stream().filter(u -> !u.path("emailVerified").asBoolean()))
                .hasSize(3);
    }

    @Test
    void second_factors_are_of_both_kinds_and_the_leaver_has_none() {
        var kinds = people().stream()
                .flatMap(u -> u.path("credentials").valueStream())
                .map(c -> c.path("type").asString())
                .toList();

        assertThat(kinds).contains("otp", "webauthn");
        assertThat(person("priya.nair").path("credentials").size()).isEqualTo(1);
    }

    @Test
    void the_audit_only_views_and_the_workflow_manages_users_and_nothing_more() {
        var roles = REALM.path("users")
                .valueStream()
                .filter(u -> u.has("serviceAccountClientId"))
                .map(u -> u.path("serviceAccountClientId").asString()
                        + u.path("clientRoles").path("realm-management"))
                .toList();

        assertThat(roles)
                .containsExactly(
                        "lastday-offboarding[\"view-users\",\"query-users\",\"manage-users\",\"view-realm\"]",
                        "lastday-identity-audit[\"view-users\",\"query-users\",\"view-realm\",\"view-events\"]");
    }

    @Test
    void the_link_attribute_is_declared_so_that_it_survives_an_update() {
        var profile = REALM.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0);

        assertThat(profile.path("config").path("kc.user.profile.config").path(0).asString())
                .contains("\"name\":\"entraObjectId\"");
    }

    @Test
    void the_file_is_for_its_owner_alone_and_holds_no_password_in_clear(@TempDir Path folder) throws IOException {
        var file = folder.resolve("harbour-realm.json");
        Files.writeString(file, "older");
        HarbourRealm.write(file, SECRETS);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).doesNotContain("password-of-people", "older");
        assertThat(SECRETS.toString()).doesNotContain("secret-of");
    }

    @Test
    void an_empty_secret_is_refused() {
        assertThatThrownBy(() -> new HarbourRealm.Secrets("a", " ", "c")).isInstanceOf(IllegalArgumentException.class);
    }
}
