package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.person.Account;
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
import io.lastday.offboarding.step.exchange.ExchangePort.Handed;
import io.lastday.offboarding.step.exchange.Runbooks.Kept;
import io.lastday.offboarding.step.mail.Mailbox;
import io.lastday.offboarding.step.mail.Mailboxes;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteSteps;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Has Exchange do what Graph cannot: by a signed runbook whose result is checked, and by reading Graph besides. Licences, groups
 * that carry licences and wipes wait for this step, because only here does Lastday learn of holds.
 */
final class ExchangeMailbox implements Step {

    static final StepId ID = new StepId("exchange.mailbox");
    static final ReasonCode RUNBOOK_WAITS = new ReasonCode("RUNBOOK_WAITS");
    static final ReasonCode JOB_REFUSED = new ReasonCode("JOB_REFUSED");
    static final ReasonCode RUNBOOK_FAILED = new ReasonCode("RUNBOOK_FAILED");
    static final ReasonCode HOLD_UNKNOWN = new ReasonCode("HOLD_UNKNOWN");
    static final ReasonCode NO_MAILBOX = new ReasonCode("NO_MAILBOX");
    static final ReasonCode MAILBOX_ELSEWHERE = new ReasonCode("MAILBOX_ELSEWHERE");

    private static final Duration LIFE = Duration.ofDays(7);

    private final Mailboxes mailboxes;
    private final Runbooks runbooks;
    private final RunbookSeal seal;
    private final ExchangePort port;

    ExchangeMailbox(Mailboxes mailboxes, Runbooks runbooks, RunbookSeal seal, ExchangePort port) {
        this.mailboxes = mailboxes;
        this.runbooks = runbooks;
        this.seal = seal;
        this.port = port;
    }

    @Override
    public StepId id() {
        return ID;
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.EXCHANGE;
    }

    @Override
    public String title() {
        return "Make the mailbox a shared one, and end what only Exchange can";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, ConnectedSystem.ENTRA, account -> switch (mailboxes.of(account.id())) {
            case Mailbox.None none -> new Outcome.Skipped(NO_MAILBOX, "The account has no mailbox.");
            case Mailbox.Elsewhere elsewhere ->
                new Outcome.NeedsHuman(
                        MAILBOX_ELSEWHERE,
                        "Graph reaches no mailbox, yet " + elsewhere.why() + ": look for it in Exchange, on premises"
                                + " too. Licences stay until this is settled; skip the step where there is none.");
            case Mailbox.Here here -> inMailbox(context, account, here);
        });
    }

    private StepResult inMailbox(StepContext context, Account account, Mailbox.Here here) {
        Optional<Kept> answered = runbooks.answered(context.firm(), context.caseId(), ID);
        if (here.shared() && answered.isPresent()) {
            RunbookResult result = result(answered.get());
            if (Verdict.on(result) instanceof Verdict.Agreed agreed) {
                return confirmed(agreed, answered.get(), result);
            }
        }
        Optional<Kept> newest = runbooks.newest(context.firm(), context.caseId(), ID);
        if (newest.flatMap(Kept::result).isPresent()) {
            return judged(context, account, newest.get());
        }
        if (mailboxes.observes()) {
            return new Outcome.Skipped(
                    Reasons.OBSERVE_MODE,
                    "Observed only. A signed runbook would have asked to make the mailbox a shared one, to end forwarding,"
                            + " hidden rules and delegates, and to hide it from address lists.");
        }
        SignedRunbook runbook = newest.map(Kept::issued)
                .filter(kept -> kept.isOpenAt(context.now()) && isAbout(kept.runbook(), context, account))
                .orElseGet(() -> issue(context, account));
        return handed(context, account, runbook);
    }

    private StepResult handed(StepContext context, Account account, SignedRunbook runbook) {
        return switch (port.hand(runbook, context.now())) {
            case Handed.ToPerson person ->
                new Outcome.NeedsHuman(
                        RUNBOOK_WAITS,
                        "Fetch the signed runbook, check its signature, run it in Exchange, and bring result.json back.");
            case Handed.Running running ->
                new StepResult.Waiting(running.lookAgain(), "RUNBOOK_RUNS", "Exchange is at work.", null);
            case Handed.NotLet refused ->
                new Outcome.NeedsHuman(
                        JOB_REFUSED,
                        "The cluster does not let the runbook run: " + refused.why()
                                + ". Mend that and retry, or fetch the signed runbook, run it in Exchange, and bring"
                                + " result.json back.");
            case Handed.Broke broke ->
                again(context, account, RUNBOOK_FAILED, "The runbook could not be run by itself: " + broke.why() + ".");
            case Handed.Ran ran -> taken(context, account, runbook, ran.result());
        };
    }

    private StepResult taken(StepContext context, Account account, SignedRunbook runbook, String text) {
        try {
            ResultCheck.require(runbook, seal, ResultReader.read(text), context.now());
        } catch (RunbookResult.Refused refused) {
            return again(
                    context, account, RUNBOOK_FAILED, "What came back is not taken. " + refused.getMessage() + ".");
        }
        runbooks.answer(runbook, text, "exchange", context.now());
        return judged(context, account, new Kept(runbook, Optional.of(text)));
    }

    private static boolean isAbout(Runbook runbook, StepContext context, Account account) {
        return runbook.mailbox().equals(account.id())
                && Optional.ofNullable(runbook.successor()).equals(successor(context));
    }

    private SignedRunbook issue(StepContext context, Account account) {
        Instant now = context.now().truncatedTo(ChronoUnit.MILLIS);
        SignedRunbook issued = seal.sign(new Runbook(
                context.firm(),
                context.caseId(),
                ID,
                account.id(),
                successor(context).orElse(null),
                RunbookSeal.nonce(),
                now,
                now.plus(LIFE)));
        runbooks.keep(issued);
        return issued;
    }

    private static Optional<String> successor(StepContext context) {
        return Optional.ofNullable(context.brief().successor())
                .flatMap(person -> person.in(ConnectedSystem.ENTRA))
                .map(Account::id);
    }

    private StepResult judged(StepContext context, Account account, Kept answered) {
        return switch (Verdict.on(result(answered))) {
            case Verdict.Agreed agreed -> conversion(context, account);
            case Verdict.Failed failed ->
                again(context, account, RUNBOOK_FAILED, "Exchange refused: " + failed.what() + ".");
            case Verdict.Contradicted contradicted ->
                again(
                        context,
                        account,
                        Reasons.NOT_VERIFIED,
                        "The mailbox, read after the runbook, is not as it says: " + contradicted.what() + ".");
            case Verdict.HoldUnknown unknown ->
                again(
                        context,
                        account,
                        HOLD_UNKNOWN,
                        "The result does not say which holds are on the mailbox. Run it as somebody who may read holds.");
        };
    }

    private StepResult again(StepContext context, Account account, ReasonCode reason, String why) {
        issue(context, account);
        return new Outcome.NeedsHuman(reason, why + " A new runbook waits: fetch it, run it, and bring its result.");
    }

    /** Conversion takes Exchange a while, and Graph some time to see it. */
    private StepResult conversion(StepContext context, Account account) {
        Polls polls = Polls.of(context);
        return polls.again(context)
                .<StepResult>map(waiting -> waiting)
                .orElseGet(() -> again(
                        context,
                        account,
                        Reasons.NOT_VERIFIED,
                        "The runbook converted the mailbox, and Graph does not show it as shared. Look in Exchange; if it is"
                                + " shared by now, retry."));
    }

    private static RunbookResult result(Kept answered) {
        return ResultReader.read(answered.result().orElseThrow());
    }

    private static StepResult confirmed(Verdict.Agreed agreed, Kept answered, RunbookResult result) {
        Map<String, String> evidence = evidence(answered, result.after());
        return agreed.changed()
                ? new Outcome.Done("Exchange did it, and Graph has the mailbox as shared.", evidence)
                : new Outcome.AlreadyDone("All was so before; Graph has the mailbox as shared.", evidence);
    }

    private static Map<String, String> evidence(Kept answered, MailboxState after) {
        Map<String, String> evidence = new TreeMap<>();
        evidence.put("userPurpose", "shared");
        evidence.put("litigationHold", String.valueOf(after.litigationHold()));
        evidence.put("otherHolds", String.valueOf(after.otherHolds()));
        evidence.put(
                "archive", after.archive() == null ? "unknown" : after.archive().toString());
        evidence.put("bytes", after.bytes() == null ? "unknown" : after.bytes().toString());
        evidence.put("runbookSha256", answered.issued().sha256());
        evidence.put("resultSha256", SignedRunbook.sha256(answered.result().orElseThrow()));
        return evidence;
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.CHANGES, Phase.HAND_OVER)
                .call("GET /users/{id}/mailboxSettings", Mailboxes.READ, "finds the mailbox; shared after conversion")
                .call("GET /users/{id}", "User.Read.All", "tells no mailbox from one that Graph does not reach")
                .call(
                        "POST /apis/batch/v1/namespaces/{}/jobs",
                        "jobs: create",
                        "where a cluster runs runbooks: makes the job")
                .call("GET /apis/batch/v1/namespaces/{}/jobs/{job}", "jobs: get", "there: how the job stands")
                .call("GET /api/v1/namespaces/{}/pods", "pods: list", "there: which pod was the job's")
                .call("GET /api/v1/namespaces/{}/pods/{pod}/log", "pods/log: get", "there: the result")
                .ends(OutcomeKind.DONE, "The result agrees, holds are known, and Graph has the mailbox as shared.")
                .ends(OutcomeKind.ALREADY_DONE, "The same, and nothing had to be changed.")
                .ends(OutcomeKind.SKIPPED, NO_MAILBOX, "The account has no mailbox.")
                .ends(OutcomeKind.NEEDS_HUMAN, MAILBOX_ELSEWHERE, "There should be a mailbox; Graph reaches none.")
                .ends(OutcomeKind.NEEDS_HUMAN, RUNBOOK_WAITS, "Somebody has to run the signed runbook in Exchange.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        JOB_REFUSED,
                        "Where a Kubernetes Job runs runbooks: the cluster did not let it. The signed runbook waits.")
                .ends(OutcomeKind.NEEDS_HUMAN, RUNBOOK_FAILED, "Exchange refused some of it; a new runbook waits.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        HOLD_UNKNOWN,
                        "The result says nothing of holds: nothing may be deleted.")
                .byHand(
                        "Fetch the runbook of the step, run it in Exchange Online PowerShell, and bring its result back;"
                                + " docs/runbook.md says how, and how a Kubernetes Job does it instead.")
                .build();
    }
}
