package io.lastday.offboarding.remediation;

import io.lastday.offboarding.firm.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One wish that Keycloak ask somebody for something, and what came of it.
 *
 * @param person as IT chose them
 * @param subjects every account of theirs, as person ids
 * @param account the id in the firm's realm
 * @param findings the gaps that it is to close
 * @param run a fence: an outcome counts only while its run is the newest
 * @param cursor what the last run asked to be given
 */
record Remediation(
        FirmId firm,
        UUID id,
        String person,
        String displayName,
        List<String> subjects,
        String account,
        Action action,
        List<UUID> findings,
        State state,
        Asked requested,
        @Nullable Asked decided,
        @Nullable String comment,
        long run,
        int failures,
        @Nullable String cursor,
        @Nullable Ending ending) {

    Remediation {
        subjects = List.copyOf(subjects);
        findings = List.copyOf(findings);
    }

    /** Where it stands. */
    enum State {
        AWAITING_APPROVAL,
        RUNNING,
        REJECTED,
        FINISHED
    }

    /** Who, and when. */
    record Asked(String by, String byName, Instant at) {}

    /** @param outcome null where it was rejected */
    record Ending(
            Instant at,
            @Nullable String outcome,
            @Nullable String reasonCode,
            @Nullable String detail) {}

    /** Whether it is about this person. */
    boolean concerns(String someone) {
        return subjects.contains(someone);
    }
}
