package io.lastday.offboarding.step;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Snapshot;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What else a case tells its steps, beside whom it is about.
 *
 * @param successor who takes over, pinned when the case was made; null where HR named nobody
 * @param manager the leaver's manager when the case was made; null where nobody is
 * @param approved whether as many people as needed have approved
 * @param snapshot the state before the first write, read when asked
 * @param earlier where the other steps of the case stand
 * @param keep ids of entitlements that stay, because the new role has them too; empty for somebody who leaves
 * @param settings what the playbook says for this step, by name
 * @param claim what a person said last when they completed this step by hand; null where nobody has
 */
public record CaseBrief(
        @Nullable LeaverAccounts successor,
        @Nullable LeaverAccounts manager,
        boolean approved,
        Supplier<Snapshot> snapshot,
        EarlierSteps earlier,
        Set<String> keep,
        Map<String, String> settings,
        @Nullable Claim claim) {

    /** Nothing named, nothing approved. */
    public static final CaseBrief NONE =
            new CaseBrief(null, null, false, CaseBrief::noSnapshot, EarlierSteps.NONE, Set.of(), Map.of(), null);

    /** Keeps its own copies. */
    public CaseBrief {
        keep = Set.copyOf(keep);
        settings = Map.copyOf(settings);
    }

    private static Snapshot noSnapshot() {
        throw new IllegalStateException("This case has no snapshot.");
    }

    /** The same brief with another successor. */
    public CaseBrief withSuccessor(@Nullable LeaverAccounts other) {
        return new CaseBrief(other, manager, approved, snapshot, earlier, keep, settings, claim);
    }

    /** The same brief with another manager. */
    public CaseBrief withManager(@Nullable LeaverAccounts other) {
        return new CaseBrief(successor, other, approved, snapshot, earlier, keep, settings, claim);
    }

    /** The same brief, approved. */
    public CaseBrief whenApproved() {
        return new CaseBrief(successor, manager, /* approved */ true, snapshot, earlier, keep, settings, claim);
    }

    /** The same brief with this snapshot. */
    public CaseBrief withSnapshot(Snapshot taken) {
        return new CaseBrief(successor, manager, approved, () -> taken, earlier, keep, settings, claim);
    }

    /** The same brief with these other steps. */
    public CaseBrief withEarlier(EarlierSteps others) {
        return new CaseBrief(successor, manager, approved, snapshot, others, keep, settings, claim);
    }

    /** The same brief in which these entitlements stay. */
    public CaseBrief keeping(Set<String> ids) {
        return new CaseBrief(successor, manager, approved, snapshot, earlier, ids, settings, claim);
    }

    /** The same brief with these settings of the playbook. */
    public CaseBrief withSettings(Map<String, String> said) {
        return new CaseBrief(successor, manager, approved, snapshot, earlier, keep, said, claim);
    }

    /** The same brief in which somebody completed the step by hand. */
    public CaseBrief claimed(Claim said) {
        return new CaseBrief(successor, manager, approved, snapshot, earlier, keep, settings, said);
    }

    /**
     * Somebody's word that a step was done by hand. Proof only where nothing can be read back.
     *
     * @param by the person
     * @param reason what they said
     */
    public record Claim(String by, String reason, Instant at) {}
}
