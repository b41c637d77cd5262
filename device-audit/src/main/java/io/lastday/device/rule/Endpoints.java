package io.lastday.device.rule;

import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.rule.Proof.Place;
import java.util.Map;

/** Where somebody else would look a value up, by source: rules name members as Intune does. */
final class Endpoints {

    private static final String MANAGEMENT = "/deviceManagement/";
    private static final Map<String, String> FLEET = Map.of(
            "osVersion", "os_version",
            "lastSyncDateTime", "seen_time",
            "isEncrypted", "disk_encryption_enabled",
            "state", "policies[].response",
            "operatingSystem", "platform");
    private static final Map<String, String> ENTRA = Map.of(
            "osVersion", "operatingSystemVersion",
            "lastSyncDateTime", "approximateLastSignInDateTime");

    private Endpoints() {}

    static String of(DeviceFacts facts, Place place) {
        return switch (facts.source()) {
            case "intune" -> intune(place);
            case "fleet" -> "/api/v1/fleet/hosts";
            case "file" -> "signed file";
            default -> "/devices";
        };
    }

    static String member(DeviceFacts facts, String asIntune) {
        return switch (facts.source()) {
            case "fleet" -> FLEET.getOrDefault(asIntune, asIntune);
            case "entra" -> ENTRA.getOrDefault(asIntune, asIntune);
            default -> asIntune;
        };
    }

    private static String intune(Place place) {
        return switch (place) {
            case Place.Inventory ignored -> MANAGEMENT + "managedDevices";
            case Place.Setting(String id) ->
                MANAGEMENT + "deviceCompliancePolicySettingStateSummaries/" + id + "/deviceComplianceSettingStates";
            case Place.Policies ignored -> MANAGEMENT + "deviceCompliancePolicies";
            case Place.Protection ignored -> MANAGEMENT + "managedDevices/{id}/windowsProtectionState";
            case Place.Apps ignored -> MANAGEMENT + "detectedApps/{id}/managedDevices";
        };
    }
}
