package io.lastday.device.posture;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The families of operating systems that the rules tell apart. */
public enum Platform {
    WINDOWS,
    MACOS,
    IOS,
    IPADOS,
    ANDROID,
    LINUX,
    UNKNOWN;

    /** From the words that Intune and Entra use. */
    public static Platform of(@Nullable String operatingSystem) {
        String name = operatingSystem == null ? "" : operatingSystem.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "ios", "iphone" -> IOS;
            case "ipados", "ipad" -> IPADOS;
            case "macos", "macmdm", "mac" -> MACOS;
            default -> byBeginning(name);
        };
    }

    private static Platform byBeginning(String name) {
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        if (name.startsWith("android")) {
            return ANDROID;
        }
        return name.startsWith("linux") ? LINUX : UNKNOWN;
    }

    /** Phones and tablets, which have other limits than desks have. */
    public boolean isMobile() {
        return this == IOS || this == IPADOS || this == ANDROID;
    }

    /** Apple's phones and tablets: signed apps only, and encrypted once there is a passcode. */
    public boolean isAppleMobile() {
        return this == IOS || this == IPADOS;
    }
}
