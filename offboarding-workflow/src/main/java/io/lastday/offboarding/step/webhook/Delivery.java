package io.lastday.offboarding.step.webhook;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.step.StepId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one system was told for one step of one case.
 *
 * @param sentAt when the system accepted it; null where it has not yet
 * @param dueAt until when an answer is waited for
 * @param answer what the system said, null as long as it said nothing
 */
record Delivery(
        FirmId firm,
        UUID id,
        UUID caseId,
        StepId step,
        State state,
        @Nullable Instant sentAt,
        Instant dueAt,
        @Nullable Answer answer) {

    /** Where it stands. */
    enum State {
        /** An answer is waited for. */
        OPEN,
        /** The system answered. */
        ANSWERED,
        /** A person was asked: the next run sends it again. */
        ASKED
    }

    /** What a system may say. */
    enum Status {
        DONE,
        ALREADY_DONE,
        NEEDS_HUMAN,
        FAILED
    }

    /** A system's word, signed. */
    record Answer(Status status, String detail, Instant at) {}

    /** The same for the same step of the same case, so that a crash cannot make two of one. */
    static UUID idOf(FirmId firm, UUID caseId, StepId step) {
        String name = firm.value() + "\n" + caseId + "\n" + step.value();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
