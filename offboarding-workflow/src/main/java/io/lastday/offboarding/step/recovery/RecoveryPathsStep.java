package io.lastday.offboarding.step.recovery;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.AuditScan;
import io.lastday.offboarding.audit.IdentityAudit;
import io.lastday.offboarding.audit.RecoveryPicture;
import io.lastday.offboarding.audit.Silence;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.recovery.RecoveryVerdict.Judged;
import io.lastday.offboarding.step.remote.Reasons;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has the identity audit walk again, with a close look at the leaver, and reads back what it still sees. Only a walk that began
 * after the asking counts; an outage, and a walk that broke, never count as "nothing is left".
 */
final class RecoveryPathsStep implements Step {

    static final ReasonCode PATHS_LEFT = new ReasonCode("WAYS_BACK_IN_LEFT");
    static final ReasonCode PATHS_UNKNOWN = new ReasonCode("WAYS_BACK_IN_UNKNOWN");
    static final ReasonCode NO_AUDIT = new ReasonCode("AUDIT_NOT_CONNECTED");
    static final ReasonCode UNANSWERED = new ReasonCode("AUDIT_UNANSWERED");
    static final ReasonCode NOT_WHOLE = new ReasonCode("WALK_NOT_WHOLE");
    static final ReasonCode OVERDUE = new ReasonCode("WALK_OVERDUE");

    private final IdentityAudit audit;
    private final RecoveryLeft left;
    private final AuditSilence silence;

    RecoveryPathsStep(IdentityAudit audit, RecoveryLeft left) {
        this.audit = audit;
        this.left = left;
        this.silence = new AuditSilence(left);
    }

    @Override
    public StepId id() {
        return new StepId("lastday.recovery-paths");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.LASTDAY;
    }

    @Override
    public String title() {
        return "See in a new walk that no way back in is left";
    }

    @Override
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
                    OVERDUE,
                    "No walk of the identity audit has ended within " + Pursuit.PATIENCE.toHours()
                            + " hours. See what holds it up, then retry this step.");
        }
        UUID scan = at.scan();
        return scan == null
                ? begin(context, at)
                : answered(context, at, audit.scan(scan), run -> follow(context, at, run));
    }

    /** A walk that somebody else has had made since serves as well: leavers of one day share them. */
    private StepResult begin(StepContext context, Pursuit at) {
        Instant looked = at.looked();
        return looked == null
                ? lookFirst(context, at)
                : switch (audit.recoveryPaths(context.accounts())) {
                    case AuditAnswer.Given<RecoveryPicture>(RecoveryPicture seen)
                    when began(seen, looked) -> judged(context, at, seen);
                    case AuditAnswer.Missing<RecoveryPicture> missing
                    when missing.why() != Silence.NEVER_WALKED ->
                        silence.means(context, at.slot(context.caseId()), missing);
                    default -> walk(context, at);
                };
    }

    private StepResult lookFirst(StepContext context, Pursuit at) {
        return answered(
                context,
                at,
                audit.lookClosely(context.accounts()),
                look -> again(context.now(), at.looked(look.at()), "BEGINS_A_WALK", "The audit looks closely."));
    }

    private StepResult walk(StepContext context, Pursuit at) {
        return answered(context, at, audit.startScan(at.slot(context.caseId())), run -> started(context, at, run));
    }

    /** Another walk in the way is waited for; it may have passed the leaver already. */
    private StepResult started(StepContext context, Pursuit at, AuditScan run) {
        return run.slot().equals(at.slot(context.caseId()))
                ? follow(context, at.walking(run.id()), run)
                : again(at.next(context.now()), at, "ANOTHER_WALK", "Another walk of the audit is under way.");
    }

    private StepResult follow(StepContext context, Pursuit at, AuditScan run) {
        return switch (run.state()) {
            case RUNNING -> again(at.next(context.now()), at, "WALKING", "The audit's walk is under way.");
            case COMPLETE ->
                answered(context, at, audit.recoveryPaths(context.accounts()), seen -> read(context, at, seen));
            case PARTIAL, FAILED -> broken(context, at, run);
        };
    }

    private StepResult broken(StepContext context, Pursuit at, AuditScan run) {
        String sources = run.sources().stream()
                .filter(source -> !"COMPLETE".equals(source.state()))
                .map(source -> source.source() + (source.reason() == null ? "" : " (" + source.reason() + ")"))
                .collect(Collectors.joining(", "));
        String why = "The audit's walk could not read everything: " + sources;
        left.unknown(context, why, at.slot(context.caseId()));
        return new Outcome.FailedRetryable(NOT_WHOLE, why + ". A walk that broke says nothing about what is there.");
    }

    /** A walk that was gone on with began before the leaver was looked at; it says nothing of what was done since. */
    private StepResult read(StepContext context, Pursuit at, RecoveryPicture picture) {
        if (began(picture, at.looked())) {
            return judged(context, at, picture);
        }
        if (at.walks() < Pursuit.MOST_WALKS) {
            return again(
                    context.now(), at.anotherWalk(), "WALK_TOO_OLD", "The walk had begun before; another is made.");
        }
        left.unknown(context, "no walk began after Revoke", at.slot(context.caseId()));
        return new Outcome.NeedsHuman(OVERDUE, "The audit's walks all began before this step. Retry it later.");
    }

    private static boolean began(RecoveryPicture picture, @Nullable Instant looked) {
        Instant begun = picture.begunAt();
        return begun != null && looked != null && !begun.isBefore(looked);
    }

    private StepResult judged(StepContext context, Pursuit at, RecoveryPicture picture) {
        Instant begun = Objects.requireNonNull(picture.begunAt());
        RecoveryVerdict verdict =
                RecoveryVerdict.of(picture.paths(), context.brief().earlier());
        left.keep(context, verdict.left(), at.slot(context.caseId()));
        if (!verdict.open().isEmpty()) {
            return asked(PATHS_LEFT, "Still open: ", verdict.open());
        }
        CaseBrief.Claim claim = context.brief().claim();
        if (!verdict.unknown().isEmpty() && claim == null) {
            return asked(PATHS_UNKNOWN, "Nobody can say whether these are gone: ", verdict.unknown());
        }
        return new Outcome.Done(said(verdict, begun), evidence(verdict, begun, picture.walkedAt(), claim));
    }

    private static StepResult asked(ReasonCode reason, String words, List<Judged> paths) {
        String things = paths.stream()
                .map(one -> one.residual().what() + " (" + one.residual().reason() + ")")
                .collect(Collectors.joining("; "));
        String deeds = paths.stream().map(Judged::byHand).distinct().collect(Collectors.joining(" "));
        return new Outcome.NeedsHuman(
                reason, words + things + ". " + deeds + " Then complete this step: it looks again.");
    }

    private static String said(RecoveryVerdict verdict, Instant begun) {
        String none = "A walk that began at " + begun + " saw no way back in that should be gone.";
        return verdict.staying().isEmpty()
                ? none
                : none + " " + verdict.staying().size() + " stay rightly and are listed.";
    }

    private static Map<String, String> evidence(
            RecoveryVerdict verdict, Instant begun, Instant ended, CaseBrief.@Nullable Claim claim) {
        Map<String, String> facts = Map.of(
                "walkBegan", begun.toString(),
                "walkEnded", ended.toString(),
                "open", "0",
                "staying", String.valueOf(verdict.staying().size()),
                "readBackByTheirSteps", String.valueOf(verdict.cut()));
        if (verdict.unknown().isEmpty() || claim == null) {
            return facts;
        }
        return Stream.concat(
                        facts.entrySet().stream(),
                        Map.of("unknown", String.valueOf(verdict.unknown().size()), "onTheWordOf", claim.by())
                                .entrySet()
                                .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.READS, Phase.VERIFY)
                .after(
                        "entra.auth-methods",
                        "entra.applications",
                        "keycloak.identity-links",
                        "keycloak.offline-sessions",
                        "exchange.mailbox",
                        "mail.forwarding-rules",
                        "mail.delegates",
                        "onedrive.hand-over")
                .call("POST /api/identity/close-looks", "the role workflow", "has blocked accounts read one by one")
                .call("POST /api/identity/scans", "the role workflow", "starts a walk, once for a case and attempt")
                .call("GET /api/identity/recovery-paths?person=", "the role workflow", "reads what the walk still saw")
                .ends(OutcomeKind.DONE, "A walk that began after the asking saw no way back in that should be gone.")
                .ends(OutcomeKind.SKIPPED, NO_AUDIT, "No identity audit is connected; residual access says UNKNOWN.")
                .ends(OutcomeKind.NEEDS_HUMAN, PATHS_LEFT, "A way back in is left; the step names it and what to do.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        PATHS_UNKNOWN,
                        "Nobody could look, and no step read back; a person's word then counts.")
                .ends(OutcomeKind.NEEDS_HUMAN, OVERDUE, "No walk began after the asking and ended.")
                .ends(OutcomeKind.NEEDS_HUMAN, UNANSWERED, "The audit refuses, or answers what cannot be read.")
                .ends(OutcomeKind.FAILED_RETRYABLE, NOT_WHOLE, "The walk broke; another one is made.")
                .ends(OutcomeKind.FAILED_RETRYABLE, Reasons.REMOTE_UNAVAILABLE, "The audit is away.")
                .byHand("Go through the person's ways back in on their page of the identity audit, and close each.")
                .build();
    }
}
