package io.lastday.device.fix;

/**
 * What mends a gap.
 *
 * @param by who can do it
 * @param text a few sentences in plain words, with the way through the platform's own menus
 */
public record Fix(By by, String text) {

    /** Who can do it. */
    public enum By {
        /** Whoever holds the device. */
        PERSON,
        /** Who runs the management, or this service. */
        IT
    }
}
