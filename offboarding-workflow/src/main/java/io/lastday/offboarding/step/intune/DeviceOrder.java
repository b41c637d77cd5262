package io.lastday.offboarding.step.intune;

import java.util.Locale;
import java.util.Set;

/** What a device can be told. */
enum DeviceOrder {
    /** Removes the firm's data and leaves the rest; the device is managed no more. */
    RETIRE("retire", Ownership.PERSONAL, Set.of("retire", "removecompanydata")),
    /** Removes everything. */
    WIPE("wipe", Ownership.COMPANY, Set.of("wipe", "factoryreset"));

    private final String word;
    private final Ownership whose;
    private final Set<String> names;

    DeviceOrder(String word, Ownership whose, Set<String> names) {
        this.word = word;
        this.whose = whose;
        this.names = names;
    }

    /** As Intune begins its management states with it. */
    String word() {
        return word;
    }

    /** The only devices that may be told this. */
    Ownership whose() {
        return whose;
    }

    /** Whether an entry in a device's list of actions is of this order. */
    boolean isCalled(String action) {
        return names.contains(action.toLowerCase(Locale.ROOT));
    }

    /** Whose a device is. */
    enum Ownership {
        /** The firm's. */
        COMPANY,
        /** Somebody's own: never wiped. */
        PERSONAL,
        /** Intune does not say; never taken for the firm's. */
        UNKNOWN
    }

    /** How an order stands on one device. */
    enum Progress {
        /** Nobody has given it. */
        NONE,
        /** It was given, and the device has not called in. */
        PENDING,
        /** The device did it, or is managed no more. */
        CONFIRMED,
        /** The device refused, or somebody took the order back. */
        FAILED
    }
}
