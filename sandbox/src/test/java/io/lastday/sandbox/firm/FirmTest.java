package io.lastday.sandbox.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What others rely on in the seeded firm. */
class FirmTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Firm FIRM = Firm.harbourAndFinch(Firm.SEED, NOW);
    private static final TenantFiles FILES = FIRM.graphFiles();

    private static List<JsonNode> list(String path) {
        var document = FILES.documents().get(path);
        return document == null
                ? List.of()
                : document.path("value").valueStream().toList();
    }

    private static JsonNode user(String localPart) {
        return list("users").stream()
                .filter(u -> u.path("id").asString().equals(Firm.entraId(localPart)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> linksTo(String suffix, String id) {
        return FILES.documents().keySet().stream()
                .filter(p -> p.startsWith("groups/") && p.endsWith(suffix))
                .filter(p ->
                        list(p).stream().anyMatch(l -> l.path("id").asString().equals(id)))
                .toList();
    }

    @Test
    void it_has_250_staff_and_a_few_other_accounts() {
        var users = list("users");
        Predicate<JsonNode> staff = u -> u.path("employeeId").asString("").startsWith("HF");

        assertThat(users.stream().filter(staff)).hasSize(250);
        assertThat(users).hasSize(268);
        assertThat(users.stream().map(u -> u.path("userPrincipalName").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void exactly_two_staff_share_a_name() {
        var byName = list("users").stream()
                .collect(Collectors.groupingBy(u -> u.path("displayName").asString(), Collectors.counting()));
        var shared = byName.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();

        assertThat(shared).containsExactly("Sam Taylor");
        assertThat(user("sam.taylor").path("department"))
                .isNotEqualTo(user("sam.taylor2").path("department"));
    }

    @Test
    void forty_per_cent_of_the_devices_are_peoples_own() {
        var owners = list("deviceManagement/managedDevices").stream()
                .filter(d -> !d.path("model").asString().equals("Trap"))
                .collect(Collectors.groupingBy(
                        d -> d.path("managedDeviceOwnerType").asString(), Collectors.counting()));

        assertThat(owners).isEqualTo(Map.of("company", 176L, "personal", 120L, "unknown", 4L));
    }

    @Test
    void one_person_and_only_one_has_five_devices() {
        var counts = new HashMap<String, Integer>();
        list("deviceManagement/managedDevices")
                .forEach(d -> counts.merge(d.path("userId").asString(), 1, Integer::sum));

        assertThat(counts.entrySet().stream().filter(e -> e.getValue() >= 5).map(Map.Entry::getKey))
                .containsExactly(Firm.entraId("felix.moreau"));
        assertThat(counts.get("")).as("a kiosk that nobody owns").isEqualTo(1);
    }

    @Test
    void one_usable_global_administrator_is_left_beside_the_break_glass_account() {
        var role = "62e90394-69f5-4237-9190-012177145e10";
        var holders = Stream.concat(
                        list("roleManagement/directory/roleAssignments").stream(),
                        list("roleManagement/directory/roleEligibilitySchedules").stream())
                .filter(a -> a.path("roleDefinitionId").asString().equals(role))
                .map(a -> a.path("principalId").asString())
                .toList();
        var usable = list("users").stream()
                .filter(u -> holders.contains(u.path("id").asString()))
                .filter(u -> u.path("accountEnabled").asBoolean())
                .map(u -> u.path("id").asString());

        assertThat(holders).hasSize(4);
        assertThat(usable).containsExactlyInAnyOrder(Firm.entraId("gail.ashworth"), Firm.entraId("breakglass"));
    }

    @Test
    void one_account_is_synced_from_the_premises() {
        assertThat(list("users").stream()
                        .filter(u -> u.path("onPremisesSyncEnabled").asBoolean(false))
                        .map(u -> u.path("displayName").asString()))
                .containsExactly("Howard Pike");
    }

    @Test
    void a_group_has_one_owner_alone() {
        var owned = linksTo("/owners", Firm.entraId("owen.blythe"));

        assertThat(owned).hasSize(1);
        assertThat(list(owned.getFirst())).hasSize(1);
    }

    @Test
    void groups_are_of_every_kind() {
        var groups = list("groups");

        assertThat(groups).anyMatch(g -> g.path("isAssignableToRole").asBoolean(false));
        assertThat(groups).anyMatch(g -> g.path("onPremisesSyncEnabled").asBoolean(false));
        assertThat(groups).anyMatch(g -> g.path("groupTypes").toString().contains("DynamicMembership"));
        assertThat(groups).anyMatch(g -> g.path("groupTypes").toString().contains("Unified"));
        assertThat(groups).anyMatch(g -> !g.path("assignedLicenses").isEmpty());
        assertThat(groups)
                .anyMatch(g -> g.path("mailEnabled").asBoolean()
                        && !g.path("securityEnabled").asBoolean()
                        && g.path("groupTypes").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "helen.marsh, Human Resources",
        "ivan.okoro, IT",
        "amara.stone, Operations",
        "peter.lang, Finance",
        "adele.finch, IT",
        "dora.quill, Legal and Compliance",
        "arthur.bell, Legal and Compliance",
        "diana.harbour, Board",
        "priya.nair, Sales",
        "ella.brandt, Customer Service"
    })
    void the_named_people_are_enabled_members(String localPart, String department) {
        var user = user(localPart);

        assertThat(user.path("accountEnabled").asBoolean()).isTrue();
        assertThat(user.path("userType").asString()).isEqualTo("Member");
        assertThat(user.path("department").asString()).isEqualTo(department);
    }

    @Test
    void the_demonstrations_leaver_holds_no_privilege() {
        var priya = Firm.entraId("priya.nair");
        var groups = linksTo("/members", priya);

        assertThat(list("roleManagement/directory/roleAssignments"))
                .noneMatch(a -> a.path("principalId").asString().equals(priya));
        assertThat(groups).hasSizeGreaterThanOrEqualTo(5);
        assertThat(list("groups").stream()
                        .filter(g -> groups.contains("groups/" + g.path("id").asString() + "/members")))
                .noneMatch(g -> g.path("isAssignableToRole").asBoolean(false));
        assertThat(user("priya.nair").path("jobTitle").asString()).isEqualTo("Account manager");
    }

    @Test
    void the_report_is_silent_about_disabled_accounts_and_one_enabled_one() {
        var reported = list("reports/authenticationMethods/userRegistrationDetails").stream()
                .map(r -> r.path("id").asString())
                .collect(Collectors.toSet());
        var missing = list("users").stream()
                .filter(u -> u.path("accountEnabled").asBoolean())
                .map(u -> u.path("id").asString())
                .filter(id -> !reported.contains(id));

        assertThat(missing).containsExactly(Firm.entraId("sam.taylor2"));
        assertThat(list("users").stream().filter(u -> !u.path("accountEnabled").asBoolean()))
                .hasSize(10)
                .noneMatch(u -> reported.contains(u.path("id").asString()));
    }

    @Test
    void ids_and_names_do_not_depend_on_the_clock_and_sign_ins_do() {
        var later =
                Firm.harbourAndFinch(Firm.SEED, NOW.plus(Duration.ofDays(40))).graphFiles();

        assertThat(later.documents().keySet()).isEqualTo(FILES.documents().keySet());
        assertThat(later.contents().keySet()).isEqualTo(FILES.contents().keySet());
        for (var path : FILES.documents().keySet()) {
            assertThat(ids(later.documents().get(path)))
                    .isEqualTo(ids(FILES.documents().get(path)));
        }
        assertThat(later.documents().get("users"))
                .isNotEqualTo(FILES.documents().get("users"));
        FILES.documents().keySet().stream()
                .filter(p -> p.startsWith("chats/"))
                .forEach(p -> assertThat(later.documents().get(p))
                        .isEqualTo(FILES.documents().get(p)));
    }

    private static List<String> ids(@Nullable JsonNode document) {
        return document == null
                ? List.of()
                : document.path("value")
                        .valueStream()
                        .map(e ->
                                e.path("id").asString() + e.path("displayName").asString(""))
                        .toList();
    }

    @Test
    void the_same_seed_makes_the_same_firm_and_another_seed_another() {
        var again = Firm.harbourAndFinch(Firm.SEED, NOW).graphFiles();
        var other = Firm.harbourAndFinch(7, NOW).graphFiles();

        assertThat(again.documents()).isEqualTo(FILES.documents());
        assertThat(other.documents().get("users"))
                .isNotEqualTo(FILES.documents().get("users"));
        assertThat(Firm.tenantId(7)).isNotEqualTo(FIRM.tenantId());
    }
}
