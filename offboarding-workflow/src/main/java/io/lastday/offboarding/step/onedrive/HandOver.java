package io.lastday.offboarding.step.onedrive;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
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
import io.lastday.offboarding.step.onedrive.OneDrive.Access;
import io.lastday.offboarding.step.remote.Attempts;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Lets whoever takes over into the leaver's OneDrive for some weeks. Nobody is written to, so repeating it does no harm. */
final class HandOver implements Step {

    /** Settings of the playbook: {@code to=successor-or-manager}, {@code role=write}, {@code days}. */
    static final String TO = "to";

    static final String ROLE = "role";
    static final String DAYS = "days";

    static final ReasonCode NO_DRIVE = new ReasonCode("NO_DRIVE");
    static final ReasonCode NOTHING_TO_HAND_OVER = new ReasonCode("NOTHING_TO_HAND_OVER");
    static final ReasonCode NO_SUCCESSOR = new ReasonCode("NO_SUCCESSOR");
    static final ReasonCode NO_EXPIRY = new ReasonCode("NO_EXPIRY");
    static final ReasonCode EXPIRY_REFUSED = new ReasonCode("EXPIRY_REFUSED");

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 365;
    private static final int BAD_REQUEST = 400;

    private final OneDrives drives;
    private final ReadBack readBack;

    HandOver(OneDrives drives, ReadBack readBack) {
        this.drives = drives;
        this.readBack = readBack;
    }

    @Override
    public StepId id() {
        return new StepId("onedrive.hand-over");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ONEDRIVE;
    }

    @Override
    public String title() {
        return "Let the successor into OneDrive";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, ConnectedSystem.ENTRA, account -> handOver(context, account));
    }

    private StepResult handOver(StepContext context, Account account) {
        Optional<OneDrive> found = drives.of(account.id());
        if (found.isEmpty()) {
            return new Outcome.Skipped(NO_DRIVE, "The person never had a OneDrive.");
        }
        if (found.get().empty()) {
            return new Outcome.Skipped(NOTHING_TO_HAND_OVER, "The OneDrive is empty.");
        }
        Optional<LeaverAccounts> person = receiver(context.brief());
        Optional<Account> receiver = person.flatMap(who -> who.in(ConnectedSystem.ENTRA));
        return receiver.map(to -> handOver(context, found.get(), to))
                .orElseGet(() -> new Outcome.NeedsHuman(
                        NO_SUCCESSOR,
                        "The OneDrive holds files, and nobody was named to take over. Share it by hand, or skip this step if"
                                + " nobody needs it: it is deleted some time after the account."));
    }

    private static Optional<LeaverAccounts> receiver(CaseBrief brief) {
        Optional<LeaverAccounts> successor = Optional.ofNullable(brief.successor());
        boolean orManager = "successor-or-manager".equals(brief.settings().get(TO));
        return orManager ? successor.or(() -> Optional.ofNullable(brief.manager())) : successor;
    }

    private StepResult handOver(StepContext context, OneDrive drive, Account to) {
        boolean writes = "write".equals(context.brief().settings().get(ROLE));
        Attempts attempts = Attempts.of(context);
        Optional<Access> before = access(drive, to, writes);
        if (before.isPresent()) {
            return ended(drive, before.get(), attempts.any());
        }
        Instant expires = context.now().truncatedTo(ChronoUnit.SECONDS).plus(life(context.brief()));
        try {
            drives.invite(drive, to.id(), writes, expires);
        } catch (RemoteFailure.Terminal refused) {
            if (refused.status() != BAD_REQUEST) {
                throw refused;
            }
            return new Outcome.NeedsHuman(
                    EXPIRY_REFUSED,
                    "Refused; some tenants take no invitation with an end. Share the OneDrive with the successor by hand until "
                            + expires + ", then complete this step.");
        }
        return readBack.until(() -> access(drive, to, writes), Optional::isPresent)
                .flatMap(shown -> shown)
                .map(access -> ended(drive, access, /* changed */ true))
                .orElseGet(() -> attempts.notShown(context, null, "the successor's access"));
    }

    private Optional<Access> access(OneDrive drive, Account to, boolean writes) {
        return drives.accesses(drive).stream()
                .filter(access -> access.user().equals(to.id()) && (access.writes() || !writes))
                .findFirst();
    }

    private static Duration life(CaseBrief brief) {
        String said = brief.settings().getOrDefault(DAYS, "");
        int days = said.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(said) : USUAL_DAYS;
        return Duration.ofDays(Math.min(days, MOST_DAYS));
    }

    private static StepResult ended(OneDrive drive, Access access, boolean changed) {
        Instant expires = access.expires();
        if (expires == null && !access.owns()) {
            return new Outcome.NeedsHuman(
                    NO_EXPIRY,
                    "The successor has access that does not end. Set an end in OneDrive's list of who has access, then complete"
                            + " this step.");
        }
        Map<String, String> evidence =
                Map.of("webUrl", drive.webUrl(), "expires", expires == null ? "owner" : expires.toString());
        return changed
                ? new Outcome.Done("The successor has access until then; tell them, nobody was written to.", evidence)
                : new Outcome.AlreadyDone("The successor had access already.", evidence);
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.CHANGES, Phase.PRESERVE, Phase.HAND_OVER)
                .call("GET /users/{id}/drive", OneDrives.READ, "finds the OneDrive")
                .call("GET /users/{id}", OneDrives.USERS, "tells a person without a OneDrive from nobody")
                .call("GET /drives/{id}/root", OneDrives.READ, "whether anything is in it")
                .call("GET /drives/{id}/items/{id}/permissions", OneDrives.READ, "who has access, before and after")
                .call(
                        "POST /drives/{id}/items/{id}/invite",
                        OneDrives.WRITE,
                        "lets the successor in until a date, without mail")
                .ends(OutcomeKind.DONE, "The successor's access, read back, is there and ends.")
                .ends(OutcomeKind.ALREADY_DONE, "It was there before; nothing was written.")
                .ends(OutcomeKind.SKIPPED, NO_DRIVE, "The person never had a OneDrive.")
                .ends(OutcomeKind.SKIPPED, NOTHING_TO_HAND_OVER, "The OneDrive is empty.")
                .ends(OutcomeKind.NEEDS_HUMAN, NO_SUCCESSOR, "It holds files, and nobody was named to take over.")
                .ends(OutcomeKind.NEEDS_HUMAN, NO_EXPIRY, "The successor's access does not end.")
                .ends(OutcomeKind.NEEDS_HUMAN, EXPIRY_REFUSED, "The tenant refused the invitation, or its end.")
                .byHand("Share the OneDrive in the SharePoint admin centre or in OneDrive itself, with an end date.")
                .build();
    }
}
