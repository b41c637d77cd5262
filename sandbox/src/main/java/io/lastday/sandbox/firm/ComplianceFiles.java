package io.lastday.sandbox.firm;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compliance policies and their states by setting. The catalogue lists only some of the settings that can be asked for,
 * a device may come twice with different states, and the Android policy has no type: all as seen in live tenants.
 */
final class ComplianceFiles {
    private static final String ROOT = "deviceManagement/";
    private static final List<String> OTHER = List.of("error", "unknown", "notApplicable", "conflict");
    private final Chance chance;
    private final List<Device> devices;

    ComplianceFiles(Firm firm, List<Device> devices) {
        this.chance = new Chance(firm.seed(), "compliance");
        this.devices = devices;
    }

    void addTo(TenantFiles files) {
        var catalogue = new ArrayList<ObjectNode>();
        for (var row : Resource.rows("compliance-settings.txt")) {
            var states = states(row);
            var path =
                    ROOT + "deviceCompliancePolicySettingStateSummaries/" + row[0] + "/deviceComplianceSettingStates";
            files.documents().put(path, Json.collection(states));
            if (row[3].equals("true")) {
                catalogue.add(summary(row, states));
            }
        }
        files.documents().put(ROOT + "deviceCompliancePolicySettingStateSummaries", Json.collection(catalogue));
        files.documents().put(ROOT + "deviceCompliancePolicies", Json.collection(policies()));
    }

    private List<ObjectNode> states(String[] row) {
        var states = new ArrayList<ObjectNode>();
        for (var device : devices) {
            if (device.system().equals(row[1]) && !chance.percent(3)) {
                var first = state(row);
                states.add(state(row[0], device, first, 0));
                if (chance.percent(2)) {
                    states.add(state(row[0], device, "notApplicable", 1));
                }
            }
        }
        return states;
    }

    private String state(String[] row) {
        int roll = chance.below(100);
        int compliant = Integer.parseInt(row[4]);
        if (roll < compliant) {
            return roll < 2 ? "remediated" : "compliant";
        }
        return roll < compliant + Integer.parseInt(row[5]) ? "nonCompliant" : chance.one(OTHER);
    }

    /** What a policy makes of one setting of one device. */
    static ObjectNode state(String setting, Device device, String state, int round) {
        var owner = device.owner();
        return Json.object()
                .put("id", Ids.of(setting + device.id() + round))
                .put("setting", setting)
                .put("settingName", setting.substring(setting.indexOf('.') + 1))
                .put("deviceId", device.id())
                .put("deviceName", device.name())
                .put("deviceModel", device.model())
                .put("userId", owner == null ? "" : owner.id())
                .put("userEmail", owner == null ? "" : owner.upn())
                .put("userName", owner == null ? "" : owner.displayName())
                .put("userPrincipalName", owner == null ? "" : owner.upn())
                .put("state", state)
                .put("complianceGracePeriodExpirationDateTime", "9999-12-31T23:59:59Z");
    }

    private static ObjectNode summary(String[] row, List<ObjectNode> states) {
        return Json.object()
                .put("id", row[0])
                .put("setting", row[0])
                .put("settingName", row[0].substring(row[0].indexOf('.') + 1))
                .put("platformType", row[2])
                .put("compliantDeviceCount", count(states, "compliant"))
                .put("remediatedDeviceCount", count(states, "remediated"))
                .put("nonCompliantDeviceCount", count(states, "nonCompliant"))
                .put("errorDeviceCount", count(states, "error"))
                .put("conflictDeviceCount", count(states, "conflict"))
                .put("unknownDeviceCount", count(states, "unknown"))
                .put("notApplicableDeviceCount", count(states, "notApplicable"));
    }

    private static int count(List<ObjectNode> states, String state) {
        return (int) states.stream()
                .filter(s -> s.path("state").asString().equals(state))
                .count();
    }

    private static List<ObjectNode> policies() {
        var windows = policy("windows10CompliancePolicy", "Windows basics")
                .put("passwordRequired", true)
                .put("passwordMinimumLength", 8)
                .put("passwordMinutesOfInactivityBeforeLock", 15)
                .put("bitLockerEnabled", true)
                .put("storageRequireEncryption", true)
                .put("osMinimumVersion", "10.0.22631");
        var ios = policy("iosCompliancePolicy", "iPhone basics")
                .put("passcodeRequired", true)
                .putNull("passcodeMinimumLength")
                .putNull("passcodeMinutesOfInactivityBeforeLock")
                .put("securityBlockJailbrokenDevices", true);
        var mac = policy("macOSCompliancePolicy", "Mac basics")
                .put("passwordRequired", true)
                .put("passwordMinimumLength", 6)
                .put("passwordMinutesOfInactivityBeforeLock", 20)
                .put("storageRequireEncryption", true);
        var android = policy("androidWorkProfileCompliancePolicy", "Android basics");
        android.remove("@odata.type");
        return List.of(windows, ios, mac, android);
    }

    private static ObjectNode policy(String type, String name) {
        return Json.link(type, Ids.of("compliance:" + name))
                .put("displayName", name)
                .put("description", "")
                .put("version", 3)
                .put("createdDateTime", "2025-01-10T09:00:00Z")
                .put("lastModifiedDateTime", "2026-03-10T09:00:00Z");
    }
}
