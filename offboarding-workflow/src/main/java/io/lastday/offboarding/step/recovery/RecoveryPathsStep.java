package io.lastday.offboarding.step.recovery;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.CloseLook;
import io.lastday.offboarding.audit.IdentityAudit;
import io.lastday.offboarding.audit.RecoveryPicture;
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
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.walk.AuditWalk;
import io.lastday.offboarding.step.walk.FreshWalk;
import io.lastday.offboarding.step.walk.StillThere;
import io.lastday.offboarding.step.walk.WalkLeft;
import io.lastday.offboarding.step.walk.WalkReasons;
import java.time.Instant;
import java.util.Map;
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

    private final FreshWalk<RecoveryPicture> walk;

    RecoveryPathsStep(IdentityAudit audit, WalkLeft left) {
        this.walk = new FreshWalk<>(new WaysBackIn(audit, left), left);
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
        return walk.run(context);
    }

    /** What this step looks for in the audit's walk. */
    private record WaysBackIn(IdentityAudit audit, WalkLeft left) implements AuditWalk<RecoveryPicture> {

        @Override
        public String name() {
            return "identity audit";
        }

        @Override
        public String byHand() {
            return "close them by hand";
        }

        @Override
        public AuditAnswer<Instant> look(StepContext context) {
            return audit.lookClosely(context.accounts()).map(CloseLook::at);
        }

        @Override
        public AuditAnswer<RecoveryPicture> read(StepContext context) {
            return audit.recoveryPaths(context.accounts());
        }

        @Override
        public @Nullable Instant begun(RecoveryPicture picture) {
            return picture.begunAt();
        }

        @Override
        public StepResult judge(StepContext context, RecoveryPicture picture, Instant begun, String walk) {
            RecoveryVerdict verdict =
                    RecoveryVerdict.of(picture.paths(), context.brief().earlier());
            left.keep(context, verdict.left(), walk);
            if (!verdict.open().isEmpty()) {
                return StillThere.asked(PATHS_LEFT, "Still open: ", verdict.open());
            }
            CaseBrief.Claim claim = context.brief().claim();
            if (!verdict.unknown().isEmpty() && claim == null) {
                return StillThere.asked(PATHS_UNKNOWN, "Nobody can say whether these are gone: ", verdict.unknown());
            }
            return new Outcome.Done(said(verdict, begun), evidence(verdict, begun, picture.walkedAt(), claim));
        }
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
                .ends(
                        OutcomeKind.SKIPPED,
                        WalkReasons.NO_AUDIT,
                        "No identity audit is connected; residual access says UNKNOWN.")
                .ends(OutcomeKind.NEEDS_HUMAN, PATHS_LEFT, "A way back in is left; the step names it and what to do.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        PATHS_UNKNOWN,
                        "Nobody could look, and no step read back; a person's word then counts.")
                .ends(OutcomeKind.NEEDS_HUMAN, WalkReasons.OVERDUE, "No walk began after the asking and ended.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        WalkReasons.UNANSWERED,
                        "The audit refuses, or answers what cannot be read.")
                .ends(OutcomeKind.FAILED_RETRYABLE, WalkReasons.NOT_WHOLE, "The walk broke; another one is made.")
                .ends(OutcomeKind.FAILED_RETRYABLE, Reasons.REMOTE_UNAVAILABLE, "The audit is away.")
                .byHand("Go through the person's ways back in on their page of the identity audit, and close each.")
                .build();
    }
}
