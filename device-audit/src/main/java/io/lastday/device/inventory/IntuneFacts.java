package io.lastday.device.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One whole walk over Intune, as it is kept: raw words, nothing concluded. A part that the app may not read is named with
 * its reason; a part that broke is no walk at all.
 *
 * @param settings the worst state by device, for every setting that was asked for
 * @param settingsUnread why a setting could not be asked for
 * @param policiesUnread why policies could not be read; null where they could
 * @param defender Windows protection states by device
 * @param defenderMissing why a device has none, for example {@code NEVER_REPORTED}
 */
public record IntuneFacts(
        List<ManagedDevice> devices,
        Map<String, Map<String, String>> settings,
        Map<String, String> settingsUnread,
        List<CompliancePolicy> policies,
        @Nullable String policiesUnread,
        Map<String, DefenderReport> defender,
        Map<String, String> defenderMissing) {

    /** The members of Graph's {@code managedDevice} that the rules need: no phone number, no serial, no app list. */
    public record ManagedDevice(
            String id,
            @Nullable String deviceName,
            @Nullable String userId,
            @Nullable String userDisplayName,
            @Nullable String userPrincipalName,
            @Nullable String managedDeviceOwnerType,
            @Nullable String operatingSystem,
            @Nullable String osVersion,
            @Nullable String complianceState,
            @Nullable String jailBroken,
            @Nullable Boolean isEncrypted,
            @Nullable Instant lastSyncDateTime,
            @Nullable String azureADDeviceId,
            @Nullable String androidSecurityPatchLevel,
            @Nullable String partnerReportedThreatState) {}

    /**
     * What a compliance policy demands of a screen lock.
     *
     * @param type the class without its namespace, for example {@code iosCompliancePolicy}; null where Graph left it out
     */
    public record CompliancePolicy(
            @Nullable String type,
            @Nullable Integer minimumLength,
            @Nullable Integer minutesToLock) {}

    /** The members of {@code windowsProtectionState} that the rules need. */
    public record DefenderReport(
            @Nullable Boolean malwareProtectionEnabled,
            @Nullable Boolean realTimeProtectionEnabled,
            @Nullable Boolean signatureUpdateOverdue,
            @Nullable Instant lastReportedDateTime) {}
}
