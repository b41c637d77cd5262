package io.lastday.offboarding.step;

import java.util.Locale;
import java.util.Optional;

/** The phases of a departure, in the only order in which they may run: contain first, destroy last. */
public enum Phase {
    /** From notice to the last day; revokes nothing. */
    PREPARE("Prepare"),
    /** The accounts stop working. */
    CONTAIN("Contain"),
    /** Chats and files are sealed. */
    PRESERVE("Preserve"),
    /** What others need goes to them. */
    HAND_OVER("Hand over"),
    /** Roles, groups and licences go. */
    REVOKE("Revoke"),
    /** Devices come back or lose business data. */
    DEVICES("Devices"),
    /** Everything is read back. */
    VERIFY("Verify"),
    /** The evidence is sealed. */
    CLOSE("Close"),
    /** What is kept, and until when. */
    RETAIN("Retain");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** The id of this phase in a playbook file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The phase with this id in a playbook file. */
    public static Optional<Phase> ofKey(String key) {
        for (Phase phase : values()) {
            if (phase.key().equals(key)) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }
}
