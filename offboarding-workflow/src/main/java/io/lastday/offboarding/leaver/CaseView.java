package io.lastday.offboarding.leaver;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lastday.offboarding.person.FoundPerson.ManagerRef;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case as the API gives it.
 *
 * @param reason for HR only; absent for everybody else
 */
record CaseView(
        UUID id,
        String firm,
        CaseState state,
        String person,
        String displayName,
        @Nullable String jobTitle,
        @Nullable String department,
        @Nullable ManagerRef manager,
        String playbook,
        int version,
        DatesView dates,
        boolean urgent,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        List<Approval> approvals,
        int approvalsNeeded,
        Instant snapshotAt,
        @Nullable Instant containedAt,
        @Nullable Instant fullyEffectiveBy,
        List<Residual> residualAccess,
        List<AlarmView> alarms,
        CustodyView custody,
        List<PhaseView> phases,
        InvolvedView involved) {

    record DatesView(
            LocalDate lastWorkingDay,
            LocalDateTime accessEnds,
            LocalDate employmentEnds,
            String zone,
            @Nullable Instant visibleFrom) {}

    /**
     * Who and what else the case says.
     *
     * @param successor the name as HR gave it, or the name of the person that was resolved
     * @param nextOfKin for HR only; absent for everybody else
     */
    record InvolvedView(
            @Nullable String successor,
            @Nullable String successorPerson,
            @Nullable String managerPerson,
            @Nullable String contact,
            @Nullable LocalDate reviewDate,
            @Nullable String newRole,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String nextOfKin) {}

    record AlarmView(String code, Instant since, String what) {}

    record CustodyView(long size, @Nullable String head) {}

    record PhaseView(Phase phase, List<StepView> steps) {}

    record StepView(
            String id,
            ConnectedSystem system,
            String title,
            CaseStep.State state,
            @Nullable OutcomeKind outcome,
            @Nullable String reasonCode,
            @Nullable String detail,
            @Nullable Instant verifiedAt,
            int attempts,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            Map<String, String> evidence,
            @Nullable Instant dueAt) {}
}
