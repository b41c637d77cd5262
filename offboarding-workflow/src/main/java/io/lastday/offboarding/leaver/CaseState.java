package io.lastday.offboarding.leaver;

import io.lastday.offboarding.step.Phase;
import java.util.List;
import java.util.Set;

/** Where a case stands. */
public enum CaseState {
    /** Being written; nothing will run. */
    DRAFT,
    /** Complete, and waiting for another person's word. */
    AWAITING_APPROVAL,
    /** Approved, and waiting for access to end. */
    SCHEDULED,
    /** Steps run. */
    RUNNING,
    /** A person has to clear at least one step. */
    NEEDS_HUMAN,
    /** Every step finished and was verified. */
    CLOSED,
    /** Stopped by a person. */
    CANCELLED,
    /** Access was given back. */
    RESTORED;

    /** The states in which a case still acts or will act. */
    public static final Set<CaseState> OPEN = Set.of(DRAFT, AWAITING_APPROVAL, SCHEDULED, RUNNING, NEEDS_HUMAN);

    /** Whether the case still acts or will act. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** What a case shows whose steps stand so: Prepare alone does not make it run, for nothing was taken yet. */
    public static CaseState of(List<CaseStep> steps) {
        if (steps.stream().anyMatch(CaseStep::needsHuman)) {
            return NEEDS_HUMAN;
        }
        boolean began = steps.stream().anyMatch(step -> step.phase() != Phase.PREPARE && step.startedAt() != null);
        return began ? RUNNING : SCHEDULED;
    }
}
