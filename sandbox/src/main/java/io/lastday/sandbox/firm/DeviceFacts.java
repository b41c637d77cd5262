package io.lastday.sandbox.firm;

import java.time.LocalDate;
import java.util.Map;

/** What the seeded firm tells the device audit: which of its Fleet's policies answers what, and what no system manages. */
public final class DeviceFacts {

    private DeviceFacts() {}

    /** Settings of the device audit that name Fleet's policies. */
    public static Map<String, String> settings() {
        return Map.of(
                "lastday.devices.fleet.checks.screen-lock-credential", "12",
                "lastday.devices.fleet.checks.screen-lock-auto", "13",
                "lastday.devices.fleet.checks.endpoint-protection", "15",
                "lastday.devices.fleet.credential-length", "8",
                "lastday.devices.fleet.minutes-to-lock", "10");
    }

    /** The file that the firm signs, as declared on a day. */
    public static String declared(LocalDate day) {
        return Resource.text("declared-devices.csv").replace("TODAY", day.toString());
    }
}
