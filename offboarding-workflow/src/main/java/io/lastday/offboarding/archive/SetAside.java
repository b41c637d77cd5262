package io.lastday.offboarding.archive;

import io.lastday.offboarding.firm.FirmId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that could not be read as what it was sent as. It is kept, encrypted and hashed, until somebody seals it as it is,
 * destroys it, or its time is over: a leaver's only copy is not lost, and a stray file does not stay.
 *
 * @param problem why it was refused
 * @param sha256 of the file as it came
 * @param by who sent it
 * @param endedBy who decided; null while it is kept and where its time ran out
 */
record SetAside(
        FirmId firm,
        UUID id,
        UUID caseId,
        ChatOrigin origin,
        String custodian,
        ArchiveProblem problem,
        String sha256,
        long bytes,
        String by,
        Instant at,
        Instant keptUntil,
        State state,
        @Nullable String endedBy) {

    /** What becomes of it. */
    enum State {
        /** Waits for a decision. */
        KEPT,
        /** Sealed as it is, unread. */
        SEALED,
        /** Destroyed because somebody said so. */
        DISCARDED,
        /** Destroyed because nobody said anything. */
        EXPIRED
    }

    /** The name of its staging area; without a dash, so that it is not taken for an upload that a crash left. */
    String area() {
        return "aside" + id.toString().replace("-", "");
    }
}
