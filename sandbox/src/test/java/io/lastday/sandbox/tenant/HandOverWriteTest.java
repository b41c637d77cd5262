package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Drives, devices, teams, and the quota of all writes. */
class HandOverWriteTest {
    private static final String PRIYA = user("priya.nair");
    private static final String INTUNE = "/deviceManagement/managedDevices";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private static String invitation(String to, boolean mail, String until) {
        return Tenant.json(Map.of(
                "recipients",
                List.of(Map.of("objectId", Firm.entraId(to))),
                "roles",
                List.of("read"),
                "requireSignIn",
                true,
                "sendInvitation",
                mail,
                "expirationDateTime",
                until));
    }

    @Test
    void a_drive_is_shared_until_a_date_and_a_second_invitation_mails_again() {
        var drive = tenant.get(OFFBOARDING, PRIYA + "/drive").json().path("id").asString();
        var root =
                tenant.get(OFFBOARDING, PRIYA + "/drive/root").json().path("id").asString();
        var item = "/drives/" + drive + "/items/" + root;
        var invite = invitation("tom.reyes", true, "2027-02-01T00:00:00Z");

        assertThat(tenant.post(OFFBOARDING, item + "/invite", invite).status()).isEqualTo(200);
        assertThat(tenant.post(OFFBOARDING, PRIYA + "/drive/root/invite", invite)
                        .status())
                .isEqualTo(200);
        var permissions = tenant.get(OFFBOARDING, item + "/permissions").values();
        assertThat(permissions).as("the owner, and one invited").hasSize(2);
        assertThat(permissions.getLast().path("expirationDateTime").asString()).isEqualTo("2027-02-01T00:00:00Z");
        assertThat(tenant.sandbox("GET", "/raw/sandbox/mail", null).values()).hasSize(2);
        var id = permissions.getLast().path("id").asString();
        assertThat(tenant.delete(OFFBOARDING, item + "/permissions/" + id).status())
                .isEqualTo(204);
        assertThat(tenant.delete(OFFBOARDING, item + "/permissions/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void an_invitation_of_nobody_or_into_the_past_or_to_no_item_is_refused() {
        var invite = PRIYA + "/drive/root/invite";

        assertThat(tenant.post(OFFBOARDING, invite, invitation("nobody.here", false, "2027-02-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
        assertThat(tenant.post(OFFBOARDING, invite, invitation("tom.reyes", false, "2026-02-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
        assertThat(tenant.post(
                                OFFBOARDING,
                                PRIYA + "/drive/items/nothing/invite",
                                invitation("tom.reyes", false, "2027-02-01T00:00:00Z"))
                        .status())
                .isEqualTo(404);
        assertThat(tenant.get(OFFBOARDING, user("breakglass") + "/drive/root").status())
                .isEqualTo(404);
    }

    @Test
    void a_windows_device_is_disabled_and_another_only_extended() {
        var devices = tenant.get(OFFBOARDING, user("felix.moreau") + "/registeredDevices")
                .values();
        for (var device : devices) {
            boolean windows = device.path("operatingSystem").asString().equals("Windows");
            var answer =
                    tenant.patch(OFFBOARDING, "/devices/" + device.path("id").asString(), "{\"accountEnabled\":false}");
            assertThat(answer.status()).isEqualTo(windows ? 204 : 403);
        }
        assertThat(devices).hasSize(5);
        assertThat(tenant.patch(OFFBOARDING, "/devices/nothing", "{\"accountEnabled\":false}")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode device(String id) {
        return tenant.get(OFFBOARDING, INTUNE + "/" + id).json();
    }

    @Test
    void a_wipe_waits_for_the_device_and_then_the_device_is_gone() {
        var id = tenant.get(OFFBOARDING, INTUNE + "?$filter=userId eq '" + Firm.entraId("felix.moreau") + "'")
                .values("id")
                .getFirst();
        assertThat(tenant.post(OFFBOARDING, INTUNE + "/" + id + "/wipe", "{\"keepUserData\":false}")
                        .status())
                .isEqualTo(204);
        assertThat(device(id).path("managementState").asString()).isEqualTo("wipePending");
        assertThat(device(id)
                        .path("deviceActionResults")
                        .path(0)
                        .path("actionState")
                        .asString())
                .isEqualTo("pending");

        assertThat(tenant.sandbox("POST", "/check-in/" + id, "").status()).isEqualTo(204);
        assertThat(device(id)
                        .path("deviceActionResults")
                        .path(0)
                        .path("actionState")
                        .asString())
                .isEqualTo("done");
        tenant.sandbox("POST", "/check-in/" + id, "");
        assertThat(tenant.get(OFFBOARDING, INTUNE + "/" + id).status()).isEqualTo(404);
        assertThat(tenant.post(OFFBOARDING, INTUNE + "/" + id + "/retire", "").status())
                .isEqualTo(404);
    }

    @Test
    void an_action_takes_only_its_own_parameters_and_its_own_permission() {
        var id = tenant.get(OFFBOARDING, INTUNE + "?$top=1").values("id").getFirst();

        assertThat(tenant.post(OFFBOARDING, INTUNE + "/" + id + "/retire", "{\"keepUserData\":true}")
                        .status())
                .isEqualTo(400);
        tenant.consent(OFFBOARDING, "DeviceManagementManagedDevices.ReadWrite.All");
        assertThat(tenant.post(OFFBOARDING, INTUNE + "/" + id + "/retire", "").status())
                .isEqualTo(403);
    }

    @Test
    void a_team_lets_its_members_go_and_keeps_its_last_owner() {
        var team = "/teams/"
                + tenant.get(OFFBOARDING, PRIYA + "/joinedTeams").values("id").getFirst() + "/members";
        var members = tenant.get(OFFBOARDING, team).values();
        var owners = members.stream().filter(m -> !m.path("roles").isEmpty()).toList();

        assertThat(owners).hasSize(2);
        assertThat(tenant.delete(
                                OFFBOARDING,
                                team + "/"
                                        + Tenant.encode(
                                                owners.getFirst().path("id").asString()))
                        .status())
                .isEqualTo(204);
        assertThat(tenant.delete(
                                OFFBOARDING,
                                team + "/"
                                        + Tenant.encode(
                                                owners.getLast().path("id").asString()))
                        .status())
                .isEqualTo(400);
        assertThat(tenant.get(OFFBOARDING, team).values()).hasSize(members.size() - 1);
    }

    @Test
    void writes_in_batches_count_one_by_one_to_3000_in_150_seconds() {
        var parts = IntStream.range(0, 20)
                .mapToObj(i -> Map.of(
                        "id",
                        Integer.toString(i),
                        "method",
                        "PATCH",
                        "url",
                        PRIYA,
                        "headers",
                        Map.of("Content-Type", "application/json"),
                        "body",
                        Map.of("accountEnabled", true)))
                .toList();
        var batch = Tenant.json(Map.of("requests", parts));
        for (int i = 0; i < 150; i++) {
            tenant.clock.forward(Duration.ofMillis(500));
            assertThat(tenant.post(OFFBOARDING, "/$batch", batch).text()).doesNotContain("TooManyRequests");
        }

        var beyond = tenant.patch(OFFBOARDING, PRIYA, "{\"accountEnabled\":true}");
        assertThat(beyond.status()).isEqualTo(429);
        assertThat(Integer.parseInt(beyond.header("Retry-After"))).isBetween(70, 80);
        assertThat(tenant.get(OFFBOARDING, PRIYA).status()).as("reads go on").isEqualTo(200);
    }
}
