package io.lastday.device.source.intune;

import com.microsoft.graph.models.DeviceComplianceSettingState;
import com.microsoft.kiota.serialization.ValuedEnum;
import io.lastday.device.inventory.IntuneFacts.ManagedDevice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The SDK's objects in our own records, each word as the wire spelt it. */
final class GraphWords {

    private GraphWords() {}

    static ManagedDevice device(com.microsoft.graph.models.ManagedDevice device) {
        return new ManagedDevice(
                Objects.requireNonNull(device.getId(), "managedDevice.id"),
                device.getDeviceName(),
                device.getUserId(),
                device.getUserDisplayName(),
                device.getUserPrincipalName(),
                word(device.getManagedDeviceOwnerType()),
                device.getOperatingSystem(),
                device.getOsVersion(),
                word(device.getComplianceState()),
                device.getJailBroken(),
                device.getIsEncrypted(),
                instant(device.getLastSyncDateTime()),
                device.getAzureADDeviceId(),
                device.getAndroidSecurityPatchLevel(),
                word(device.getPartnerReportedThreatState()));
    }

    /** A state that the SDK does not know is unknown, never left out. */
    static String state(DeviceComplianceSettingState row) {
        String state = word(row.getState());
        return state == null ? "unknown" : state;
    }

    static @Nullable String word(@Nullable ValuedEnum value) {
        return value == null ? null : value.getValue();
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
