package io.lastday.offboarding.playbook.upload;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.playbook.Finding;
import io.lastday.offboarding.playbook.Playbook;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firm's own playbook on its way to the shelf.
 *
 * @param playbook what was understood of the file; with the version it got once it is approved
 * @param sha256 of the file
 * @param notes what is worth knowing about it
 * @param version null until it is approved
 * @param tried when somebody last looked at what it would do to a person
 * @param retirement null until somebody asks that no new case runs it
 */
public record Draft(
        FirmId firm,
        UUID id,
        Playbook playbook,
        State state,
        @Nullable Integer version,
        String sha256,
        List<Finding> notes,
        Mark uploaded,
        @Nullable Mark tried,
        @Nullable Mark decided,
        @Nullable String comment,
        @Nullable Retirement retirement) {

    /** Keeps its own copy. */
    public Draft {
        notes = List.copyOf(notes);
    }

    /** Who did something, and when. */
    public record Mark(String by, @Nullable String name, Instant at) {}

    /**
     * That no new case is to run it.
     *
     * @param agreed the second person; null until somebody agrees
     */
    public record Retirement(
            Mark asked, String reason, @Nullable Mark agreed) {}

    /** Where it stands. */
    public enum State {
        /** Nobody has decided. */
        DRAFT,
        /** Cases may run it. */
        APPROVED,
        /** Somebody said no. */
        REJECTED,
        /** No new case runs it; those that have begun go on. */
        RETIRED
    }
}
