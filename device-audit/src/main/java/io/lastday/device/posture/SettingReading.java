package io.lastday.device.posture;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The state of one compliance setting on one device; the worst where several policies speak.
 *
 * @param setting the setting's id, for example {@code IOSCompliancePolicy.PasscodeRequired}
 * @param state as Graph spells it; null where there is no row for the device
 * @param unread why the setting could not be asked for; null where it could
 */
public record SettingReading(
        String setting, @Nullable String state, @Nullable String unread) {

    /** The device does what the setting demands. */
    public boolean holds() {
        return "compliant".equals(state) || "remediated".equals(state);
    }

    /** The device does not do what the setting demands. */
    public boolean broken() {
        return "nonCompliant".equals(state);
    }

    /** Why neither is known. */
    public String unknownReason() {
        if (unread != null) {
            return unread;
        }
        return state == null
                ? "NOT_REPORTED"
                : "SETTING_" + state.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
