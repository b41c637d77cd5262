package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.graph.Graph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SecretsAndGuestsTest {

    private final DirectoryWorld tenant = DirectoryWorld.create();

    @RegisterExtension
    final WireMockExtension wire = tenant.extension();

    @Test
    void the_new_password_is_in_the_call_and_nowhere_else() {
        List<String> sent = new ArrayList<>();
        tenant.world()
                .reads(
                        ENTRA_USER,
                        (asked, effect) -> Answer.ok("{\"userType\":\"Member\","
                                + "\"lastPasswordChangeDateTime\":\"2026-11-21T17:00:0" + sent.size() + "Z\"}"));
        tenant.world().writes("PATCH", ENTRA_USER, (asked, effect) -> {
            sent.add(asked.body());
            return Answer.empty();
        });

        StepResult result = password();

        JsonNode body = JsonMapper.shared().readTree(sent.getFirst());
        String password = body.path("passwordProfile").path("password").asString("");
        assertThat(password).hasSize(64);
        assertThat(body.propertyNames()).containsExactly("passwordProfile");
        assertThat(result).isInstanceOf(Outcome.Done.class);
        assertThat(result.toString()).doesNotContain(password);
    }

    @Test
    void no_two_passwords_are_alike_and_each_has_some_of_every_kind() {
        Set<String> passwords = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            String password = RandomPassword.next();
            passwords.add(password);
            assertThat(password).matches("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^a-zA-Z0-9]).{64}");
        }
        assertThat(passwords).hasSize(200);
    }

    @Test
    void a_password_that_another_directory_holds_is_not_touched() {
        tenant.says(ENTRA_USER, "{\"userType\":\"Member\",\"onPremisesSyncEnabled\":true}");
        assertThat(password())
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).isEqualTo(DirectoryReasons.SYNCED_FROM_AD));
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void that_it_was_reset_there_is_a_persons_word_and_is_called_so() {
        tenant.says(ENTRA_USER, "{\"userType\":\"Member\",\"onPremisesSyncEnabled\":true}");
        CaseBrief.Claim claim = new CaseBrief.Claim("entra:it", "Reset twice.", RemoteWire.NOW);

        assertThat(new EntraPassword(new Passwords(tenant.graph(wire)), RemoteWire.READ_BACK)
                        .run(RemoteWire.context(null).with(CaseBrief.NONE.claimed(claim))))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.evidence()).containsEntry("proof", "a person's word"));
        assertThat(tenant.writes()).isEmpty();
    }

    /** Only an administrator may change the password of an administrator; the step sees that one did. */
    @Test
    void a_password_that_somebody_else_had_to_replace_is_seen_to_be_replaced() {
        String account = "{\"userType\":\"Member\",\"lastPasswordChangeDateTime\":\"2026-%s-01T03:04:05Z\"}";
        List<String> months = new ArrayList<>(List.of("01"));
        tenant.world().reads(ENTRA_USER, (asked, effect) -> Answer.ok(account.formatted(months.getLast())));
        tenant.world().writes("PATCH", ENTRA_USER, (asked, effect) -> Answer.error(403, "Authorization_RequestDenied"));

        assertThat(password(null)).isInstanceOfSatisfying(StepResult.Waiting.class, first -> {
            assertThat(password(first.cursor())).isInstanceOf(Outcome.NeedsHuman.class);
            months.add("02");
            assertThat(password(first.cursor())).isInstanceOf(Outcome.Done.class);
        });
    }

    @Test
    void a_guest_has_no_password_here() {
        tenant.says(ENTRA_USER, "{\"userType\":\"Guest\"}");

        assertThat(password()).isInstanceOf(Outcome.Skipped.class);
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void a_kind_of_method_that_nobody_knows_is_for_a_person() {
        tenant.shows(
                ENTRA_USER + "/authentication/methods",
                "{\"@odata.type\":\"#microsoft.graph.qrCodePinAuthenticationMethod\",\"id\":\"q\"}");
        Graph graph = tenant.graph(wire);

        StepResult result = new EntraAuthMethods(
                        new AuthMethods(graph), new BlockedFirst(new EntraAccounts(graph)), DirectoryWorld.removals())
                .run(RemoteWire.context(null));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).isEqualTo(DirectoryReasons.UNKNOWN_METHOD));
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void a_member_is_never_deleted() {
        tenant.says(ENTRA_USER, "{\"userType\":\"Member\",\"accountEnabled\":false}");

        assertThat(guest(CaseBrief.NONE.whenApproved()))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(DirectoryReasons.NOT_A_GUEST));
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void a_guest_is_not_deleted_without_approval() {
        tenant.says(ENTRA_USER, "{\"userType\":\"Guest\",\"accountEnabled\":false}");

        assertThat(guest(CaseBrief.NONE)).isInstanceOf(Outcome.NeedsHuman.class);
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void a_guest_who_can_still_sign_in_is_not_deleted() {
        tenant.says(ENTRA_USER, "{\"userType\":\"Guest\",\"accountEnabled\":true}");

        assertThat(guest(CaseBrief.NONE.whenApproved())).isInstanceOf(Outcome.NeedsHuman.class);
        assertThat(tenant.writes()).isEmpty();
    }

    private StepResult password() {
        return password(null);
    }

    private StepResult password(@Nullable String cursor) {
        return new EntraPassword(new Passwords(tenant.graph(wire)), RemoteWire.READ_BACK)
                .run(RemoteWire.context(cursor));
    }

    private StepResult guest(CaseBrief brief) {
        Graph graph = tenant.graph(wire);
        return new EntraGuest(new EntraAccounts(graph), new Guests(graph), RemoteWire.READ_BACK)
                .run(RemoteWire.context(null).with(brief));
    }
}
