package io.lastday.sandbox.firm;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A device that Intune manages.
 *
 * @param owner null for a shared one that nobody is signed in to
 * @param number position in the inventory
 */
record Device(
        int number,
        @Nullable Person owner,
        String system,
        String ownership,
        String manufacturer,
        String model,
        String version) {

    String id() {
        return Ids.of("managed-device:" + number);
    }

    /** The id that Intune and the directory share. */
    String azureId() {
        return Ids.of("azure-device:" + number);
    }

    String name() {
        var prefix = switch (system) {
            case "Windows" -> "HF-LT-";
            case "macOS" -> "HF-MAC-";
            case "iOS" -> "iPhone-";
            case "ChromeOS" -> "HF-CB-";
            default -> "Android-";
        };
        return prefix + String.format(Locale.ROOT, "%04d", number);
    }

    boolean isPersonal() {
        return ownership.equals("personal");
    }

    boolean isPhone() {
        return system.equals("iOS") || system.equals("Android");
    }
}
