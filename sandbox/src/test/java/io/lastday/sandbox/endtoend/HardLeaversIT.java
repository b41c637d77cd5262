package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.endtoend.HardCases.Ended;
import io.lastday.sandbox.firm.Firm;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The seeded firm's hard leavers, each to its end: what is taken is gone, what cannot be taken is asked of a person and
 * named, and nobody else is touched.
 */
@Tag("long")
@ExtendWith(RunningSystem.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardLeaversIT {
    private static final Duration LONG = Duration.ofMinutes(6);
    private static final String MANY = "Brand assets";

    private final RunningSystem system;
    private final Simulator simulator;
    private final Map<String, JsonNode> before = new HashMap<>();
    private Map<String, Ended> ended = Map.of();

    HardLeaversIT(RunningSystem system) {
        this.system = system;
        this.simulator = new Simulator(system);
    }

    private static String entra(String localPart) {
        return "entra:" + Firm.entraId(localPart);
    }

    private static String guest() {
        return Firm.entraId("gia.romano_partner.example#EXT#");
    }

    private String keycloakOnly() {
        return system.api()
                .get(system.operator("hr"), "/api/people?q=Kofi%20Mensah")
                .or("Searching")
                .path("items")
                .path(0)
                .path("person")
                .asString();
    }

    @BeforeEach
    void letThemAllGo() throws InterruptedException {
        if (!ended.isEmpty()) {
            return;
        }
        before.put("sam.taylor", simulator.user("sam.taylor"));
        var cases = new HardCases(system, simulator);
        var toDiana = Map.<String, Object>of("successor", entra("diana.harbour"), "manager", entra("diana.harbour"));
        cases.begin(
                "hybrid",
                entra("howard.pike"),
                Map.of("successor", entra("amara.stone"), "manager", entra("amara.stone")));
        cases.begin("guest", "entra:" + guest(), Map.of());
        cases.begin("last owner", entra("owen.blythe"), toDiana);
        cases.begin("privileged", entra("marek.dolan"), Map.of("successor", entra("adele.finch")));
        cases.begin("alike", entra("sam.taylor2"), Map.of());
        cases.begin("five devices", entra("felix.moreau"), Map.of());
        cases.begin("held mailbox", entra("lena.castell"), toDiana);
        cases.begin("dynamic groups", entra("nora.whitfield"), Map.of("manager", entra("amara.stone")));
        cases.begin("group licences", entra("ella.brandt"), Map.of());
        cases.begin("Keycloak only", keycloakOnly(), Map.of());
        ended = cases.untilClosed(LONG);
        assertThat(ended)
                .allSatisfy((name, one) -> assertThat(one.view().path("state").asString())
                        .as("%s: %s", name, one.view())
                        .isEqualTo("CLOSED"));
    }

    private Ended of(String name) {
        return ended.getOrDefault(name, ended.values().iterator().next());
    }

    private boolean enabled(String localPart) {
        return simulator.user(localPart).path("accountEnabled").asBoolean(true);
    }

    private List<String> members(String group) {
        return simulator.ids("groups/" + groupId(group) + "/members");
    }

    private String groupId(String name) {
        return simulator
                .raw("groups")
                .path("value")
                .valueStream()
                .filter(g -> g.path("displayName").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    @Test
    void hybrid_is_disabled_in_the_cloud_first_and_stays_so_because_the_premises_say_so() {
        simulator.synchronise();

        assertThat(of("hybrid").asked()).containsKey("ad.disable");
        assertThat(enabled("howard.pike")).isFalse();
        assertThat(members("AD Warehouse Floor")).as("a group of the premises").contains(Firm.entraId("howard.pike"));
        assertThat(of("hybrid").residual()).contains("AD Warehouse Floor");
    }

    @Test
    void a_guest_is_blocked_and_its_access_package_ends() {
        assertThat(simulator.raw("users/" + guest()).path("accountEnabled").asBoolean(false))
                .isFalse();
        assertThat(simulator
                        .raw("identityGovernance/entitlementManagement/assignments")
                        .path("value")
                        .valueStream()
                        .filter(a ->
                                a.path("target").path("objectId").asString().equals(guest()))
                        .map(a -> a.path("state").asString()))
                .containsOnly("expired");
    }

    @Test
    void the_last_owners_group_has_the_successor_and_not_the_leaver() {
        assertThat(simulator.ids("groups/" + groupId(MANY) + "/owners")).containsExactly(Firm.entraId("diana.harbour"));
        assertThat(members(MANY)).doesNotContain(Firm.entraId("owen.blythe"));
        assertThat(of("last owner").asked()).containsKey("entra.applications");
    }

    @Test
    void the_privileged_one_holds_nothing_now_and_can_take_nothing_any_more() {
        var marek = Firm.entraId("marek.dolan");
        for (var list : List.of(
                "roleManagement/directory/roleAssignments",
                "roleManagement/directory/roleEligibilitySchedules",
                "identityGovernance/privilegedAccess/group/assignmentSchedules",
                "identityGovernance/privilegedAccess/group/eligibilitySchedules")) {
            assertThat(simulator.raw(list).path("value").findValuesAsString("principalId"))
                    .as(list)
                    .doesNotContain(marek);
        }
        assertThat(enabled("marek.dolan")).isFalse();
        assertThat(of("privileged").view().path("approvals"))
                .as("two people approved")
                .hasSize(2);
        assertThat(members("Key accounts")).doesNotContain(marek);
    }

    @Test
    void of_two_people_with_one_name_the_other_is_untouched() {
        assertThat(enabled("sam.taylor2")).isFalse();
        assertThat(simulator.user("sam.taylor")).isEqualTo(before.get("sam.taylor"));
        assertThat(simulator.writes("sam.taylor").stream()
                        .filter(w -> w.path("url").asString().contains("sam.taylor2")))
                .isEmpty();
    }

    @Test
    void of_five_devices_windows_is_disabled_and_the_others_are_asked_for() {
        var mine = simulator
                .raw("devices")
                .path("value")
                .valueStream()
                .filter(d -> simulator
                        .ids("devices/" + d.path("id").asString() + "/registeredUsers")
                        .contains(Firm.entraId("felix.moreau")))
                .toList();

        assertThat(mine).hasSize(5);
        assertThat(mine.stream()
                        .filter(d -> d.path("operatingSystem").asString().equals("Windows")))
                .isNotEmpty()
                .noneMatch(d -> d.path("accountEnabled").asBoolean(true));
    }

    @Test
    void a_held_mailbox_is_shared_and_keeps_its_licence_and_its_hold() {
        var lena = Firm.entraId("lena.castell");

        assertThat(simulator
                        .raw("users/" + lena + "/mailboxSettings")
                        .path("userPurpose")
                        .asString())
                .isEqualTo("shared");
        assertThat(simulator.mailbox("lena.castell").path("litigationHold").asBoolean())
                .isTrue();
        assertThat(simulator.user("lena.castell").path("assignedLicenses"))
                .as("on hold, with an archive, above 50 GB: the licence stays")
                .isNotEmpty();
    }

    @Test
    void groups_with_a_rule_keep_the_leaver_and_are_named() {
        var nora = Firm.entraId("nora.whitfield");

        assertThat(members("People managers")).contains(nora);
        assertThat(members("Customer Service")).doesNotContain(nora);
        assertThat(of("dynamic groups").residual()).contains("People managers");
    }

    @Test
    void a_licence_by_group_goes_with_the_group_and_only_after_the_mailbox_is_shared() {
        var ella = Firm.entraId("ella.brandt");

        assertThat(members("Licence Business Premium")).doesNotContain(ella);
        assertThat(simulator.user("ella.brandt").path("assignedLicenses")).isEmpty();
        assertThat(simulator
                        .raw("users/" + ella + "/mailboxSettings")
                        .path("userPurpose")
                        .asString())
                .as("the mailbox lives on, shared")
                .isEqualTo("shared");
    }

    @Test
    void who_is_in_keycloak_alone_is_ended_there() {
        var view = of("Keycloak only").view();

        assertThat(Departures.step(view, "keycloak.disable").path("outcome").asString())
                .isEqualTo("DONE");
        assertThat(Departures.step(view, "entra.disable").path("outcome").asString())
                .isEqualTo("SKIPPED");
    }

    @Test
    void nobody_lets_themselves_go_or_decides_on_their_own_departure() {
        var cases = new HardCases(system, simulator);
        var own = cases.start(entra("helen.marsh"), Map.of());

        assertThat(own.status()).as(own.body().toString()).isEqualTo(403);
        assertThat(enabled("helen.marsh")).isTrue();
    }

    @Test
    void consent_for_everybody_and_the_last_global_administrator_are_still_there() {
        assertThat(simulator.raw("oauth2PermissionGrants").path("value").findValuesAsString("consentType"))
                .contains("AllPrincipals");
        assertThat(enabled("gail.ashworth")).isTrue();
    }
}
