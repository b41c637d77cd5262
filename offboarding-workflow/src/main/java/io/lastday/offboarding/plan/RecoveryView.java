package io.lastday.offboarding.plan;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.PathKind;
import io.lastday.offboarding.audit.RecoveryPath;
import io.lastday.offboarding.audit.RecoveryPicture;
import io.lastday.offboarding.plan.PlanView.Knowledge;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.recovery.RecoveryCuts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the leaver could get back in, as the identity audit's last walks saw it, and what of this plan cuts each way.
 *
 * @param state KNOWN only where the audit answered; an answer may still leave single ways unknown
 * @param reason why nothing is known
 * @param walkedAt when the oldest of the walks ended
 * @param ways those seen, and those that could not be looked for; null while nothing is known, and never empty for that
 */
record RecoveryView(
        Knowledge state,
        @Nullable String reason,
        @Nullable Instant walkedAt,
        @Nullable List<Way> ways) {

    /** Whether a way was seen. */
    enum Seen {
        SEEN,
        UNKNOWN
    }

    /**
     * One way back in.
     *
     * @param kind the audit's own word
     * @param title the kind for people
     * @param reason why it could not be looked for
     * @param cutBy steps of this plan that end it and read back
     * @param then what becomes of it, in words
     */
    record Way(
            String kind,
            String title,
            String system,
            String what,
            Seen state,
            @Nullable String reason,
            List<String> cutBy,
            String then) {}

    static RecoveryView of(AuditAnswer<RecoveryPicture> answer, Set<StepId> steps) {
        return answer.map(picture -> known(picture, steps)).orElseGet(missing -> unknown(missing.reason()));
    }

    static RecoveryView unknown(String reason) {
        return new RecoveryView(Knowledge.UNKNOWN, reason, null, null);
    }

    private static RecoveryView known(RecoveryPicture picture, Set<StepId> steps) {
        List<Way> ways = picture.paths().stream().map(path -> way(path, steps)).toList();
        return new RecoveryView(Knowledge.KNOWN, null, picture.walkedAt(), ways);
    }

    private static Way way(RecoveryPath path, Set<StepId> steps) {
        Optional<RecoveryCuts> cuts = path.known().map(RecoveryCuts::of);
        List<String> cutBy = cuts.map(RecoveryCuts::steps).orElse(List.of()).stream()
                .filter(steps::contains)
                .map(StepId::value)
                .toList();
        return new Way(
                path.kind(),
                path.known().map(PathKind::title).orElse("Anything at all"),
                path.system(),
                path.what(),
                path.seen() ? Seen.SEEN : Seen.UNKNOWN,
                path.unknown(),
                cutBy,
                then(cuts, cutBy));
    }

    private static String then(Optional<RecoveryCuts> cuts, List<String> cutBy) {
        if (cuts.isEmpty()) {
            return "Nobody can say yet; Verify looks again.";
        }
        String stays = cuts.get().stays();
        if (!stays.isEmpty()) {
            return "It stays and is listed as residual access: " + stays + ".";
        }
        return cutBy.isEmpty()
                ? "No step of this playbook ends it. A person does: "
                        + cuts.get().byHand()
                : "It is ended, and Verify sees in a new walk that it is gone.";
    }
}
