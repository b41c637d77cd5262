package io.lastday.device.rule;

import io.lastday.device.posture.SettingReading;
import org.jspecify.annotations.Nullable;

/**
 * The value that a rule looked at.
 *
 * @param byDate whether the dataset of OS dates was used as well
 */
record Proof(String endpoint, String field, @Nullable String raw, boolean byDate) {

    private static final String INVENTORY = "/deviceManagement/managedDevices";
    private static final String SETTINGS = "/deviceManagement/deviceCompliancePolicySettingStateSummaries/";

    static Proof inventory(String field, @Nullable Object raw) {
        return new Proof(INVENTORY, field, raw == null ? null : raw.toString(), /* byDate */ false);
    }

    static Proof dated(String field, @Nullable String raw) {
        return new Proof(INVENTORY, field, raw, /* byDate */ true);
    }

    static Proof setting(SettingReading reading) {
        return new Proof(
                SETTINGS + reading.setting() + "/deviceComplianceSettingStates",
                "state",
                reading.state(), /* byDate */
                false);
    }

    static Proof policy(String field, @Nullable Integer value) {
        return new Proof(
                "/deviceManagement/deviceCompliancePolicies",
                field,
                value == null ? null : value.toString(),
                /* byDate */ false);
    }

    static Proof defender(String field, @Nullable Object raw) {
        return new Proof(
                INVENTORY + "/{id}/windowsProtectionState",
                field,
                raw == null ? null : raw.toString(), /* byDate */
                false);
    }

    static Proof directory(String field, @Nullable String raw) {
        return new Proof("/devices", field, raw, /* byDate */ false);
    }
}
