package io.lastday.offboarding.step.entra.directory;

/**
 * A device that an account has registered or owns.
 *
 * @param system its operating system, as the directory writes it
 * @param enabled whether it may still get tokens
 * @param synced whether an on-premises directory rules it
 * @param managed whether a device manager looks after it
 * @param shared whether somebody else uses it too
 */
record OwnDevice(
        String id, String name, String system, boolean enabled, boolean synced, boolean managed, boolean shared)
        implements Held {

    boolean windows() {
        return system.toLowerCase(java.util.Locale.ROOT).startsWith("windows");
    }
}
