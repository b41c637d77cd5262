package io.lastday.sandbox.endtoend;

import static io.lastday.sandbox.endtoend.Ended.ENTRA_TOKENS;
import static io.lastday.sandbox.endtoend.Ended.EXCHANGE;
import static io.lastday.sandbox.endtoend.Ended.byRule;
import static io.lastday.sandbox.endtoend.Ended.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.endtoend.FirmKeycloak.Standing;
import io.lastday.sandbox.firm.Firm;
import io.lastday.sandbox.launch.AgencyRealm;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The seeded firm's hard leavers, each to its end: what is taken is gone, what cannot be taken is asked of a person and
 * named, what can still be reached is listed and nothing else is, and nobody else is touched.
 */
@Tag("long")
@ExtendWith(RunningSystem.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardLeaversIT {
    private static final String ALL = byRule("All company");
    private static final String NO_INVENTORY = "LASTDAY | devices | UNKNOWN: inventories name people by their account"
            + " in Entra, and this person has none";
    private static final List<String> DEFAULT_ROLES = List.of("default-roles-harbour");

    private final TwelveLeavers leavers;
    private final Simulator simulator;
    private final FirmKeycloak keycloak;

    HardLeaversIT(RunningSystem system) {
        this.leavers = new TwelveLeavers(system);
        this.simulator = new Simulator(system);
        this.keycloak = new FirmKeycloak(system);
    }

    @BeforeEach
    void letThemAllGo() throws IOException, InterruptedException {
        leavers.letGo();
    }

    private Ended of(String name) {
        return leavers.ended(name);
    }

    private static Standing gone() {
        return new Standing(/* enabled */ false, List.of(), DEFAULT_ROLES, List.of(), /* sessions */ 0);
    }

    @Test
    void hybrid_is_disabled_in_the_cloud_first_and_stays_so_because_the_premises_say_so() {
        var howard = of("hybrid");
        simulator.synchronise();

        assertThat(howard.asked()).containsEntry("ad.disable", "SYNCED_FROM_AD");
        assertThat(howard.asked()).containsEntry("entra.password", "SYNCED_FROM_AD");
        assertThat(howard.outcome("ad.disable")).isEqualTo("DONE");
        assertThat(howard.outcome("entra.password")).isEqualTo("DONE");
        assertThat(howard.outcome("ad.stays-disabled")).isEqualTo("DONE");
        assertThat(howard.view().path("containedAt").isString()).isTrue();
        assertThat(simulator.isEnabled("howard.pike")).isFalse();
        assertThat(simulator.members("AD Warehouse Floor")).contains(Firm.entraId("howard.pike"));
        assertThat(keycloak.of("howard.pike")).isEqualTo(gone());
        howard.assertResidual(
                ENTRA_TOKENS,
                ALL,
                byRule("Warehouse rota"),
                byRule("People managers"),
                EXCHANGE,
                "ENTRA | group AD Warehouse Floor | it is synchronised: membership ends in Active Directory",
                device("Android-0267", "Android"),
                "ACTIVE_DIRECTORY | the account on the premises | UNKNOWN: the cloud's copy is disabled, the directory itself"
                        + " is not read; its log-ins, file shares and VPN end with the account there");
    }

    @Test
    void a_guest_is_blocked_its_access_package_ends_and_its_object_goes_last() {
        var gia = of("guest");

        assertThat(gia.outcome("entra.disable")).isEqualTo("DONE");
        assertThat(gia.outcome("entra.revoke-sessions")).isEqualTo("SKIPPED(GUEST_SESSIONS)");
        assertThat(gia.outcome("entra.access-packages")).isEqualTo("DONE");
        assertThat(gia.outcome("entra.guest")).isEqualTo("DONE");
        assertThat(simulator.ids("users")).doesNotContain(TwelveLeavers.GUEST);
        assertThat(simulator.packagesOf(TwelveLeavers.GUEST)).containsOnly("expired");
        gia.assertResidual(
                "ENTRA | access tokens issued before | no stamp tells since when they are refused",
                "ENTRA | registered sign-in method: mobile number | it works again if the account is enabled");
    }

    @Test
    void the_last_owners_group_has_the_successor_and_the_secrets_that_he_knew_are_gone() {
        var owen = of("last owner");

        assertThat(owen.outcome("entra.owned-groups")).isEqualTo("DONE");
        assertThat(List.of(owen, of("privileged")))
                .as("both knew them, and one is asked first")
                .anySatisfy(one -> assertThat(one.asked()).containsEntry("entra.applications", "ROTATE_SECRETS"))
                .allSatisfy(one -> assertThat(one.outcome("entra.applications")).isIn("DONE", "ALREADY_DONE"));
        assertThat(simulator.owners("Brand assets")).containsExactly(Firm.entraId("diana.harbour"));
        assertThat(simulator.members("Brand assets")).doesNotContain(Firm.entraId("owen.blythe"));
        JsonNode export = simulator.named("applications", "Stock export");
        assertThat(export.path("passwordCredentials")).isEmpty();
        assertThat(simulator.ids("applications/" + export.path("id").asString() + "/owners"))
                .isNotEmpty()
                .doesNotContain(Firm.entraId("owen.blythe"), Firm.entraId("marek.dolan"));
        assertThat(keycloak.of("owen.blythe")).isEqualTo(gone());
        owen.assertResidual(ENTRA_TOKENS, ALL, byRule("People managers"), EXCHANGE, device("Android-0269", "Android"));
    }

    @Test
    void the_privileged_one_is_contained_and_holds_nothing_and_can_take_nothing_any_more() {
        var marek = of("privileged");
        var id = Firm.entraId("marek.dolan");

        assertThat(marek.asked()).containsEntry("entra.disable", "NEEDS_ROLE");
        assertThat(marek.asked()).containsEntry("entra.password", "NEEDS_ROLE");
        assertThat(marek.asked()).containsEntry("lastday.validate-emergency-access", "EMERGENCY_ACCOUNTS_NOT_TRIED");
        assertThat(marek.outcome("lastday.validate-emergency-access")).isEqualTo("DONE");
        assertThat(marek.outcome("entra.disable")).isEqualTo("ALREADY_DONE");
        assertThat(marek.outcome("entra.password")).isEqualTo("DONE");
        assertThat(marek.view().path("containedAt").isString()).isTrue();
        assertThat(marek.view().path("approvals")).as("two people approved").hasSize(2);
        assertThat(List.of("entra.pim", "entra.roles", "entra.pim-groups", "human.break-glass"))
                .allSatisfy(step -> assertThat(marek.outcome(step)).as(step).isEqualTo("DONE"));
        for (var list : List.of(
                "roleManagement/directory/roleAssignments",
                "roleManagement/directory/roleEligibilitySchedules",
                "identityGovernance/privilegedAccess/group/assignmentSchedules",
                "identityGovernance/privilegedAccess/group/eligibilitySchedules")) {
            assertThat(simulator.raw(list).path("value").findValuesAsString("principalId"))
                    .as(list)
                    .doesNotContain(id);
        }
        assertThat(simulator.isEnabled("marek.dolan")).isFalse();
        assertThat(simulator.packagesOf(id)).containsOnly("expired");
        assertThat(simulator.members("Key accounts")).doesNotContain(id);
        marek.assertResidual(ENTRA_TOKENS);
    }

    @Test
    void of_two_people_with_one_name_the_other_is_untouched() {
        var sam = of("alike");

        assertThat(sam.outcome("entra.disable")).isEqualTo("DONE");
        assertThat(sam.asked().get("entra.groups")).isNotEmpty();
        assertThat(simulator.isEnabled("sam.taylor2")).isFalse();
        assertThat(simulator.user("sam.taylor")).isEqualTo(leavers.namesake());
        assertThat(keycloak.of("sam.taylor2")).isEqualTo(gone());
        assertThat(keycloak.of("sam.taylor")).isEqualTo(leavers.namesakeInKeycloak());
        sam.assertResidual(
                ENTRA_TOKENS,
                ALL,
                byRule("Warehouse rota"),
                EXCHANGE,
                "ENTRA | group AD Warehouse Floor | it is synchronised: membership ends in Active Directory",
                device("Android-0268", "Android"));
    }

    @Test
    void of_five_devices_windows_is_disabled_and_the_others_are_named() {
        var felix = of("five devices");
        var mine = simulator.devicesOf(Firm.entraId("felix.moreau"));

        assertThat(felix.outcome("entra.devices")).isEqualTo("DONE");
        assertThat(felix.outcome("intune.retire")).isEqualTo("DONE");
        assertThat(felix.outcome("intune.wipe")).isEqualTo("DONE");
        assertThat(felix.outcome("lastday.devices")).isEqualTo("DONE");
        assertThat(felix.evidence("lastday.devices").path("gone").asString())
                .contains("HF-LT-0002", "HF-LT-0283", "iPhone-0157", "iPhone-0182", "Android-0239");
        assertThat(mine).hasSize(5);
        assertThat(mine.stream()
                        .filter(d -> !d.path("accountEnabled").asBoolean(true))
                        .map(d -> d.path("displayName").asString()))
                .containsExactlyInAnyOrder("HF-LT-0002", "HF-LT-0283");
        assertThat(keycloak.of("felix.moreau")).isEqualTo(gone());
        felix.assertResidual(
                ENTRA_TOKENS,
                ALL,
                EXCHANGE,
                device("iPhone-0157", "iOS"),
                device("iPhone-0182", "iOS"),
                device("Android-0239", "Android"));
    }

    @Test
    void a_held_mailbox_is_shared_and_keeps_its_licence_its_hold_and_the_laptop() {
        var lena = of("held mailbox");

        assertThat(lena.outcome("exchange.mailbox")).isEqualTo("DONE");
        assertThat(lena.evidence("entra.groups")
                        .path("stays.MAILBOX_NEEDS_LICENCE")
                        .asString())
                .contains("Licence Business Premium");
        assertThat(lena.asked()).containsKey("intune.wipe").doesNotContainKey("lastday.devices");
        assertThat(simulator.purpose("lena.castell")).isEqualTo("shared");
        assertThat(simulator.mailbox("lena.castell").path("litigationHold").asBoolean())
                .isTrue();
        assertThat(simulator.members("Licence Business Premium")).contains(Firm.entraId("lena.castell"));
        assertThat(keycloak.of("lena.castell")).isEqualTo(gone());
        lena.assertResidual(
                ENTRA_TOKENS,
                ALL,
                EXCHANGE,
                "ENTRA | group Licence Business Premium | it gives licences, and membership was not taken away",
                device("Android-0272", "Android"),
                "INTUNE | device HF-LT-0019 (Windows, 4b15d8e3-a14d-31ba-92a0-96514feb319b) | the step to wipe it ended"
                        + " SKIPPED (SKIPPED_BY_PERSON): it keeps business data until it is retired, wiped or returned;"
                        + " last heard of …");
    }

    @Test
    void groups_with_a_rule_keep_the_leaver_and_are_named() {
        var nora = of("dynamic groups");
        var id = Firm.entraId("nora.whitfield");

        assertThat(nora.evidence("entra.groups").path("stays.DYNAMIC_GROUP").asString())
                .contains("All company", "People managers");
        assertThat(nora.outcome("entra.reports")).isEqualTo("DONE");
        assertThat(simulator.members("People managers")).contains(id);
        assertThat(simulator.members("Customer Service")).doesNotContain(id);
        assertThat(keycloak.of("nora.whitfield")).isEqualTo(gone());
        nora.assertResidual(ENTRA_TOKENS, ALL, byRule("People managers"), EXCHANGE, device("Android-0271", "Android"));
    }

    @Test
    void a_licence_by_group_goes_with_the_group_and_only_after_the_mailbox_is_shared() {
        var ella = of("group licences");

        assertThat(ella.outcome("exchange.mailbox")).isEqualTo("DONE");
        assertThat(ella.outcome("entra.groups")).isEqualTo("DONE");
        assertThat(ella.outcome("entra.licences")).isEqualTo("ALREADY_DONE");
        assertThat(ella.outcome("keycloak.disable")).isEqualTo("SKIPPED(NO_ACCOUNT)");
        assertThat(simulator.members("Licence Business Premium")).doesNotContain(Firm.entraId("ella.brandt"));
        assertThat(simulator.user("ella.brandt").path("assignedLicenses")).isEmpty();
        assertThat(simulator.purpose("ella.brandt")).as("the mailbox lives on").isEqualTo("shared");
        ella.assertResidual(ENTRA_TOKENS, ALL, EXCHANGE, device("Android-0270", "Android"));
    }

    @Test
    void who_is_in_keycloak_alone_is_ended_there() {
        var kofi = of("Keycloak only");

        assertThat(kofi.outcome("entra.disable")).isEqualTo("SKIPPED(NO_ACCOUNT)");
        assertThat(List.of("keycloak.disable", "keycloak.log-out", "keycloak.groups", "keycloak.roles"))
                .allSatisfy(step -> assertThat(kofi.outcome(step)).as(step).isEqualTo("DONE"));
        assertThat(keycloak.of("kofi.mensah")).isEqualTo(gone());
        kofi.assertResidual(NO_INVENTORY);
    }

    @Test
    void who_lives_in_a_session_alone_ends_with_it_and_the_provider_is_named() throws Exception {
        var joan = of("lightweight");

        assertThat(joan.outcome("keycloak.disable")).isEqualTo("SKIPPED(NOT_APPLICABLE)");
        assertThat(joan.outcome("keycloak.log-out")).isEqualTo("DONE");
        assertThat(joan.outcome("keycloak.offline-sessions")).isEqualTo("DONE");
        assertThat(joan.outcome("keycloak.verify")).isEqualTo("DONE");
        assertThat(joan.asked()).containsOnlyKeys("human.agency", "human.equipment");
        assertThat(joan.view().path("containedAt").isString()).isTrue();
        assertThat(leavers.errorsOnRefresh()).containsExactly("invalid_grant", "invalid_grant");
        assertThat(keycloak.kept(AgencyRealm.username())).isZero();
        assertThat(keycloak.statusOf(leavers.lightweightId())).isEqualTo(404);
        joan.assertResidual(
                NO_INVENTORY,
                "KEYCLOAK | log-in through an identity provider | Keycloak keeps nothing of the account that it could"
                        + " block: block the person at the provider",
                "KEYCLOAK | access tokens issued before the session ended | applications that do not ask Keycloak again"
                        + " accept them after it for at most 5 minutes");
    }

    @Test
    void nobody_lets_themselves_go_or_decides_on_their_own_departure() {
        var own = leavers.start(TwelveLeavers.entra("helen.marsh"));
        var ofAnApprover = leavers.start(TwelveLeavers.entra("peter.lang"));
        var decided = leavers.decide(ofAnApprover.body(), "peter.lang", "APPROVE");
        leavers.decide(ofAnApprover.body(), "amara.stone", "REJECT");

        assertThat(own.status()).as(own.body().toString()).isEqualTo(403);
        assertThat(decided.status()).as(decided.body().toString()).isIn(403, 404, 409);
        assertThat(leavers.casesOf("Helen Marsh")).isEmpty();
        assertThat(List.of("helen.marsh", "peter.lang")).allSatisfy(one -> {
            assertThat(simulator.isEnabled(one)).isTrue();
            assertThat(simulator.writes(one)).isEmpty();
        });
        assertThat(simulator.raw("oauth2PermissionGrants").path("value").findValuesAsString("consentType"))
                .as("what everybody was given is nobody's to take")
                .contains("AllPrincipals");
        assertThat(simulator.isEnabled("gail.ashworth"))
                .as("the last administrator")
                .isTrue();
    }
}
