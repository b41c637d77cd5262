package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.link;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Passwords, second factors, reporting lines, and the bin. */
class AccountWriteTest {
    private static final String NEW_PASSWORD =
            "{\"passwordProfile\":{\"password\":\"Quay-7-lantern-tide\",\"forceChangePasswordNextSignIn\":true}}";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void a_new_password_is_told_by_its_date_and_never_answered() {
        var priya = user("priya.nair");

        assertThat(tenant.patch(OFFBOARDING, priya, NEW_PASSWORD).status()).isEqualTo(204);
        var read = tenant.get(OFFBOARDING, priya + "?$select=lastPasswordChangeDateTime,passwordProfile");
        assertThat(read.json().path("lastPasswordChangeDateTime").asString()).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(read.text()).doesNotContain("lantern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short1A", "alllowercaseletters", ""})
    void a_weak_password_is_refused(String password) {
        var body = Tenant.json(Map.of("passwordProfile", Map.of("password", password)));

        assertThat(tenant.patch(OFFBOARDING, user("priya.nair"), body).errorMessage())
                .contains("complexity");
    }

    @Test
    void a_synced_or_a_privileged_persons_password_is_not_changed_here() {
        assertThat(tenant.patch(OFFBOARDING, user("howard.pike"), NEW_PASSWORD).errorMessage())
                .contains("on-premises mastered");
        assertThat(tenant.patch(OFFBOARDING, user("gail.ashworth"), NEW_PASSWORD)
                        .status())
                .isEqualTo(403);
    }

    private List<String> methods(String person, String kind) {
        return tenant.get(OFFBOARDING, user(person) + "/authentication/" + kind).values("id");
    }

    private Answer remove(String person, String kind, String id) {
        return tenant.delete(OFFBOARDING, user(person) + "/authentication/" + kind + "/" + id);
    }

    @Test
    void the_default_method_goes_last() {
        var authenticator =
                methods("priya.nair", "microsoftAuthenticatorMethods").getFirst();
        var phone = methods("priya.nair", "phoneMethods").getFirst();
        var early = remove("priya.nair", "microsoftAuthenticatorMethods", authenticator);

        assertThat(early.status()).isEqualTo(400);
        assertThat(early.errorMessage()).contains("default method");
        assertThat(remove("priya.nair", "phoneMethods", phone).status()).isEqualTo(204);
        assertThat(remove("priya.nair", "microsoftAuthenticatorMethods", authenticator)
                        .status())
                .isEqualTo(204);
        assertThat(methods("priya.nair", "methods")).as("the password stays").hasSize(1);
        assertThat(remove("priya.nair", "phoneMethods", phone).status()).isEqualTo(404);
    }

    @Test
    void a_method_is_removed_where_it_belongs_and_a_password_nowhere() {
        var phone = methods("priya.nair", "phoneMethods").getFirst();

        assertThat(remove("priya.nair", "fido2Methods", phone).status()).isEqualTo(404);
        assertThat(remove(
                                "priya.nair",
                                "passwordMethods",
                                methods("priya.nair", "methods").getFirst())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_report_is_given_another_manager() {
        var manager = user("priya.nair") + "/manager";
        var set = tenant.call(OFFBOARDING, "PUT", manager + "/$ref", link(Firm.entraId("diana.harbour")));

        assertThat(set.status()).isEqualTo(204);
        assertThat(tenant.get(OFFBOARDING, manager).json().path("id").asString())
                .isEqualTo(Firm.entraId("diana.harbour"));
        assertThat(tenant.delete(OFFBOARDING, manager + "/$ref").status()).isEqualTo(204);
        assertThat(tenant.get(OFFBOARDING, manager).status()).isEqualTo(404);
        assertThat(tenant.delete(OFFBOARDING, manager + "/$ref").status()).isEqualTo(404);
    }

    @Test
    void nobody_manages_themselves_and_the_premises_say_who_manages_a_synced_person() {
        assertThat(tenant.call(
                                OFFBOARDING,
                                "PUT",
                                user("priya.nair") + "/manager/$ref",
                                link(Firm.entraId("priya.nair")))
                        .status())
                .isEqualTo(400);
        assertThat(tenant.call(
                                OFFBOARDING,
                                "PUT",
                                user("howard.pike") + "/manager/$ref",
                                link(Firm.entraId("diana.harbour")))
                        .errorMessage())
                .contains("on-premises mastered");
    }

    @Test
    void a_deleted_account_is_gone_with_all_that_hangs_below_it_and_comes_back_whole() {
        var gia = tenant.get(OFFBOARDING, "/users?$filter=startswith(displayName,'Gia')")
                .values("id")
                .getFirst();
        JsonNode before = tenant.sandbox("GET", "/users/" + gia, null).json();

        assertThat(tenant.delete(OFFBOARDING, "/users/" + gia).status()).isEqualTo(204);
        assertThat(tenant.get(OFFBOARDING, "/users/" + gia).status()).isEqualTo(404);
        assertThat(tenant.get(OFFBOARDING, "/users/" + gia + "/memberOf").status())
                .isEqualTo(404);
        assertThat(tenant.delete(OFFBOARDING, "/users/" + gia).status()).isEqualTo(404);
        assertThat(tenant.get(OFFBOARDING, "/directory/deletedItems/microsoft.graph.user")
                        .values("id"))
                .containsExactly(gia);
        assertThat(tenant.post(OFFBOARDING, "/directory/deletedItems/" + gia + "/restore", "")
                        .status())
                .isEqualTo(200);
        assertThat(tenant.sandbox("GET", "/users/" + gia, null).json()).isEqualTo(before);
    }

    @Test
    void an_administrators_account_is_not_deleted_by_an_app() {
        assertThat(tenant.delete(OFFBOARDING, user("gail.ashworth")).status()).isEqualTo(403);
    }

    @Test
    void a_restart_keeps_what_was_taken_away(@TempDir Path folder) {
        var state = folder.resolve("state");
        var phones = user("priya.nair") + "/authentication/phoneMethods";
        try (var first = Tenant.withState(state)) {
            first.delete(
                    OFFBOARDING,
                    phones + "/" + first.get(OFFBOARDING, phones).values("id").getFirst());
            first.delete(OFFBOARDING, user("priya.nair") + "/manager/$ref");
            first.delete(OFFBOARDING, user("tom.reyes"));
        }
        try (var second = Tenant.withState(state)) {
            assertThat(second.get(OFFBOARDING, phones).values()).isEmpty();
            assertThat(second.get(OFFBOARDING, user("priya.nair") + "/manager").status())
                    .isEqualTo(404);
            assertThat(second.get(OFFBOARDING, user("tom.reyes")).status()).isEqualTo(404);
        }
    }
}
