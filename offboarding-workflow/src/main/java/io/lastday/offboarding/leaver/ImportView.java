package io.lastday.offboarding.leaver;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of many leavers: tried, or made into cases.
 *
 * @param id null where it was only tried; of a try that goes on, where it is followed
 * @param state {@code TRYING}, {@code DRY_RUN}, {@code STOPPED}, {@code CREATING}, {@code AWAITING_APPROVAL}, {@code APPROVED}, {@code RUNNING}, {@code DONE},
 *     {@code REJECTED} or {@code FAILED}
 * @param tried lines that have been looked at; all of them once it has been tried
 * @param problems what has to be changed before it can be started
 */
record ImportView(
        @Nullable UUID id,
        String state,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        int total,
        int tried,
        int created,
        int contained,
        int failed,
        int approvalsNeeded,
        List<Approval> approvals,
        List<CsvSheet.Problem> problems,
        List<Row> rows) {

    /**
     * One line.
     *
     * @param state {@code READY}, {@code PENDING}, {@code REFUSED}, {@code CREATED}, {@code CONTAINED}, {@code NEEDS_HUMAN}
     * @param lastSignInAt with department and manager: what tells the right person from a namesake
     */
    record Row(
            int line,
            @Nullable String person,
            @Nullable String displayName,
            @Nullable String jobTitle,
            @Nullable String department,
            @Nullable String manager,
            @Nullable Instant lastSignInAt,
            @Nullable String playbook,
            @Nullable LocalDateTime accessEnds,
            @Nullable String zone,
            String state,
            @Nullable UUID caseId,
            @Nullable Instant containedAt,
            @Nullable String problem) {}

    /** Sheets that somebody may know of, the newest first; their lines are left out. */
    record Sheets(List<ImportView> items) {}
}
