package io.lastday.offboarding.step.walk;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.AuditScan;
import io.lastday.offboarding.audit.Silence;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Has an audit walk again and hands over what it reads then. Only a walk that began after the asking counts; an outage, and a walk
 * that broke, never count as "nothing is left".
 *
 * @param <P> what the audit says of the leaver
 */
public final class FreshWalk<P> {

    private final AuditWalk<P> walk;
    private final WalkLeft left;
    private final AuditSilence silence;

    /** @param left where it is said that nothing is known */
    public FreshWalk(AuditWalk<P> walk, WalkLeft left) {
        this.walk = walk;
        this.left = left;
        this.silence = new AuditSilence(walk.name(), walk.byHand(), left);
    }

    /** Goes one step on from where the last run stood. */
    public StepResult run(StepContext context) {
        Optional<Pursuit> pursuit =
                Pursuit.of(context).filter(at -> !left.judged(context).equals(Optional.of(at.slot(context.caseId()))));
        if (pursuit.isEmpty()) {
            return again(
                    context.now(), Pursuit.begin(context), "BEGINS_A_WALK", "A new walk of the audit is asked for.");
        }
        Pursuit at = pursuit.get();
        if (at.isOver(context.now())) {
            left.unknown(context, "no walk has ended", at.slot(context.caseId()));
            return new Outcome.NeedsHuman(
                    WalkReasons.OVERDUE,
                    "No walk of the " + walk.name() + " has ended within " + Pursuit.PATIENCE.toHours()
                            + " hours. See what holds it up, then retry this step.");
        }
        UUID scan = at.scan();
        return scan == null
                ? begin(context, at)
                : answered(context, at, walk.audit().scan(scan), run -> follow(context, at, run));
    }

    /** A walk that somebody else has had made since serves as well: leavers of one day share them. */
    private StepResult begin(StepContext context, Pursuit at) {
        Instant looked = at.looked();
        return looked == null
                ? lookFirst(context, at)
                : switch (walk.read(context)) {
                    case AuditAnswer.Given<P>(P seen) when counts(seen, looked) -> judged(context, at, seen);
                    case AuditAnswer.Missing<P> missing
                    when missing.why() != Silence.NEVER_WALKED ->
                        silence.means(context, at.slot(context.caseId()), missing);
                    default -> start(context, at);
                };
    }

    /** Before the first evaluation there is nothing to look at: the walk itself then tells when it was asked for. */
    private StepResult lookFirst(StepContext context, Pursuit at) {
        return switch (walk.look(context)) {
            case AuditAnswer.Given<Instant>(Instant when) ->
                again(context.now(), at.looked(when), "BEGINS_A_WALK", "The audit was looked at.");
            case AuditAnswer.Missing<Instant> missing when missing.why() == Silence.NEVER_WALKED -> start(context, at);
            case AuditAnswer.Missing<Instant> missing -> silence.means(context, at.slot(context.caseId()), missing);
        };
    }

    private StepResult start(StepContext context, Pursuit at) {
        return answered(
                context, at, walk.audit().startScan(at.slot(context.caseId())), run -> started(context, at, run));
    }

    /** Another walk in the way is waited for; it may have passed the leaver already. */
    private StepResult started(StepContext context, Pursuit at, AuditScan run) {
        if (!run.slot().equals(at.slot(context.caseId()))) {
            return again(at.next(context.now()), at, "ANOTHER_WALK", "Another walk of the audit is under way.");
        }
        Instant looked = at.looked();
        return follow(
                context, at.looked(looked == null ? run.startedAt() : looked).walking(run.id()), run);
    }

    private StepResult follow(StepContext context, Pursuit at, AuditScan run) {
        List<AuditScan.Source> broken = run.sources().stream()
                .filter(source -> !"COMPLETE".equals(source.state()) && walk.restsOn(source))
                .toList();
        return switch (run.state()) {
            case RUNNING -> again(at.next(context.now()), at, "WALKING", "The audit's walk is under way.");
            case COMPLETE -> answered(context, at, walk.read(context), seen -> read(context, at, seen));
            case PARTIAL ->
                broken.isEmpty()
                        ? answered(context, at, walk.read(context), seen -> read(context, at, seen))
                        : broken(context, at, broken);
            case FAILED -> broken(context, at, broken);
        };
    }

    private StepResult broken(StepContext context, Pursuit at, List<AuditScan.Source> broken) {
        String sources = broken.isEmpty()
                ? "it failed"
                : broken.stream()
                        .map(source -> source.source() + (source.reason() == null ? "" : " (" + source.reason() + ")"))
                        .collect(Collectors.joining(", "));
        String why = "The audit's walk could not read everything: " + sources;
        left.unknown(context, why, at.slot(context.caseId()));
        return new Outcome.FailedRetryable(
                WalkReasons.NOT_WHOLE, why + ". A walk that broke says nothing about what is there.");
    }

    /** A walk that was gone on with began before the leaver was looked at; it says nothing of what was done since. */
    private StepResult read(StepContext context, Pursuit at, P seen) {
        if (counts(seen, at.looked())) {
            return judged(context, at, seen);
        }
        if (at.walks() < Pursuit.MOST_WALKS) {
            return again(
                    context.now(), at.anotherWalk(), "WALK_TOO_OLD", "The walk had begun before; another is made.");
        }
        left.unknown(context, "no walk began after this step", at.slot(context.caseId()));
        return new Outcome.NeedsHuman(
                WalkReasons.OVERDUE, "The audit's walks all began before this step. Retry it later.");
    }

    private boolean counts(P seen, @Nullable Instant looked) {
        Instant begun = walk.begun(seen);
        return begun != null && looked != null && !begun.isBefore(looked);
    }

    private StepResult judged(StepContext context, Pursuit at, P seen) {
        Instant begun = walk.begun(seen);
        if (begun == null) {
            throw new IllegalStateException("a walk without a beginning counts for nothing");
        }
        return walk.judge(context, seen, begun, at.slot(context.caseId()));
    }

    private static StepResult again(Instant when, Pursuit at, String reason, String detail) {
        return new StepResult.Waiting(when, reason, detail, at.cursor());
    }

    private <T> StepResult answered(
            StepContext context, Pursuit at, AuditAnswer<T> answer, Function<? super T, StepResult> then) {
        return switch (answer) {
            case AuditAnswer.Given<T>(T value) -> then.apply(value);
            case AuditAnswer.Missing<T> missing -> silence.means(context, at.slot(context.caseId()), missing);
        };
    }
}
