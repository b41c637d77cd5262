package io.lastday.offboarding.step.device;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.AuditAnswer.Given;
import io.lastday.offboarding.audit.AuditAnswer.Missing;
import io.lastday.offboarding.audit.AuditScan;
import io.lastday.offboarding.audit.AuditService;
import io.lastday.offboarding.audit.DeviceAudit;
import io.lastday.offboarding.audit.HeldDevices;
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
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.walk.AuditWalk;
import io.lastday.offboarding.step.walk.FreshWalk;
import io.lastday.offboarding.step.walk.StillThere;
import io.lastday.offboarding.step.walk.WalkLeft;
import io.lastday.offboarding.step.walk.WalkReasons;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Has the device audit walk again after devices were retired and wiped, and reads back which of them are still the leaver's. An
 * audit that does not answer, and a walk that broke, never count as "no device".
 */
final class DevicesStep implements Step {

    static final ReasonCode DEVICES_LEFT = new ReasonCode("DEVICES_LEFT");
    static final ReasonCode DEVICES_BY_HAND = new ReasonCode("DEVICES_BY_HAND");

    private final FreshWalk<HeldDevices> walk;
    private final WalkLeft left;

    DevicesStep(DeviceAudit audit, WalkLeft left) {
        this.walk = new FreshWalk<>(new DevicesHeld(audit, left), left);
        this.left = left;
    }

    @Override
    public StepId id() {
        return new StepId("lastday.devices");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.LASTDAY;
    }

    @Override
    public String title() {
        return "See in a new walk which devices are left";
    }

    @Override
    public StepResult run(StepContext context) {
        if (context.accounts().in(ConnectedSystem.ENTRA).isEmpty()) {
            left.unknown(context, "inventories name people by their account in Entra, and this person has none", null);
            return new Outcome.Skipped(
                    Reasons.NO_ACCOUNT, "Inventories name people by their account in Entra; this person has none.");
        }
        return walk.run(context);
    }

    /** What this step looks for in the audit's walk. */
    private record DevicesHeld(DeviceAudit audit, WalkLeft left) implements AuditWalk<HeldDevices> {

        @Override
        public String name() {
            return "device audit";
        }

        @Override
        public String byHand() {
            return "see to the devices by hand";
        }

        @Override
        public AuditAnswer<Instant> look(StepContext context) {
            return read(context).flatMap(held -> {
                Instant at = held.at();
                return at == null
                        ? new Missing<>(AuditService.DEVICE.label(), Silence.NOT_UNDERSTOOD, "NO_TIME", null)
                        : new Given<>(at);
            });
        }

        @Override
        public AuditAnswer<HeldDevices> read(StepContext context) {
            return audit.devices(context.accounts());
        }

        @Override
        public @Nullable Instant begun(HeldDevices held) {
            return held.begunAt();
        }

        @Override
        public boolean restsOn(AuditScan.Source source) {
            return HeldDevices.tellsOfDevices(source.source());
        }

        @Override
        public StepResult judge(StepContext context, HeldDevices held, Instant begun, String walk) {
            DeviceVerdict verdict =
                    DeviceVerdict.of(held.items(), context.brief().earlier());
            left.keep(context, verdict.left(), walk);
            if (!verdict.open().isEmpty()) {
                return StillThere.asked(DEVICES_LEFT, "Still there: ", verdict.asked());
            }
            CaseBrief.Claim claim = context.brief().claim();
            return verdict.byHand().isEmpty() || claim != null
                    ? done(context, held, begun, verdict)
                    : StillThere.asked(DEVICES_BY_HAND, "No step reaches these: ", verdict.asked());
        }

        private static Outcome done(StepContext context, HeldDevices held, Instant begun, DeviceVerdict verdict) {
            Map<String, String> facts = new TreeMap<>(Map.of(
                    "walkBegan", begun.toString(),
                    "walkEnded", held.walkedAt().toString(),
                    "staying", String.valueOf(verdict.staying().size())));
            String gone = KnownDevices.gone(context.brief(), held.items());
            if (!gone.isEmpty()) {
                facts.put("gone", gone);
            }
            CaseBrief.Claim claim = context.brief().claim();
            if (!verdict.byHand().isEmpty() && claim != null) {
                facts.put("byHand", String.valueOf(verdict.byHand().size()));
                facts.put("onTheWordOf", claim.by());
            }
            int named = verdict.left().size();
            return new Outcome.Done(
                    "A walk that began at " + begun + " saw no device that an order should have reached."
                            + (named == 0 ? "" : " " + named + " stay and are listed."),
                    facts);
        }
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.READS, Phase.VERIFY)
                .after("intune.retire", "intune.wipe", "entra.devices")
                .call("POST /api/devices/scans", "the role workflow", "starts a walk, once for a case and attempt")
                .call("GET /api/devices?owner=", "the role workflow", "reads which devices the walk still saw")
                .ends(OutcomeKind.DONE, "A walk that began after the asking saw no device that should be gone.")
                .ends(OutcomeKind.SKIPPED, WalkReasons.NO_AUDIT, "No device audit is connected; residual says UNKNOWN.")
                .ends(OutcomeKind.NEEDS_HUMAN, DEVICES_LEFT, "An order should have reached a device that is there.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        DEVICES_BY_HAND,
                        "No step reaches a device: Fleet's, the list's, unmanaged; a person's word then counts.")
                .ends(OutcomeKind.NEEDS_HUMAN, WalkReasons.OVERDUE, "No walk began after the asking and ended.")
                .ends(OutcomeKind.NEEDS_HUMAN, WalkReasons.UNANSWERED, "The audit answers what cannot be read.")
                .ends(OutcomeKind.FAILED_RETRYABLE, WalkReasons.NOT_WHOLE, "The walk broke; another one is made.")
                .ends(OutcomeKind.FAILED_RETRYABLE, Reasons.REMOTE_UNAVAILABLE, "The audit is away.")
                .byHand("Go through the person's devices in the device audit, and see to each.")
                .build();
    }
}
