package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.mail.Mailboxes;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Cell.After;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.time.Instant;

/** Exchange does what the runbook says at once, or not, as the condition has it: the step itself writes nothing to Graph. */
class ExchangeMailboxRow extends MatrixRow implements ExchangePort {

    private static final String CONVERTED =
            RunbookSamples.state(MailboxState.SHARED, false, true, 0, 0, false, "false");
    private static final String WITH_ANOTHER_DELEGATE =
            RunbookSamples.state(MailboxState.SHARED, false, true, 0, 1, false, "false");

    private final RunbookSamples.Memory runbooks = new RunbookSamples.Memory();
    private String purpose = "user";
    private String how = "DONE";
    private String after = CONVERTED;
    private boolean lies;
    private boolean gone;
    private boolean throttled;

    @Override
    protected Step step(Wire wire) {
        return new ExchangeMailbox(new Mailboxes(wire.graph()), runbooks, RunbookSamples.seal(), this);
    }

    @Override
    protected void world(WireWorld world) {
        world.reads(RemoteWire.ENTRA_USER + "/mailboxSettings", (asked, effect) -> settings());
        world.reads(RemoteWire.ENTRA_USER, (asked, effect) -> Answer.ok("{\"id\":\"u\",\"assignedPlans\":[]}"));
    }

    private Answer settings() {
        if (throttled) {
            throttled = false;
            return Answer.error(429, "TooManyRequests");
        }
        return gone
                ? Answer.error(404, "MailboxNotEnabledForRESTAPI")
                : Answer.ok("{\"userPurpose\":\"" + purpose + "\"}");
    }

    @Override
    public Handed hand(SignedRunbook runbook, Instant now) {
        if (!lies && !"FAILED".equals(how)) {
            purpose = "shared";
        }
        return new Handed.Ran(RunbookSamples.result(runbook, how, after));
    }

    @Override
    protected void meet(Condition condition, WireWorld world) {
        switch (condition) {
            case FRESH -> {}
            case ALREADY_DONE -> doBefore();
            case FORBIDDEN -> how = "FAILED";
            case THROTTLED -> throttled = true;
            case VANISHED -> vanish();
            case CHANGED -> change();
            case LIES -> lies = true;
        }
    }

    @Override
    protected void doBefore() {
        purpose = "shared";
        how = "ALREADY";
    }

    @Override
    protected void vanish() {
        gone = true;
    }

    @Override
    protected void change() {
        after = WITH_ANOTHER_DELEGATE;
    }

    @Override
    protected Object state() {
        return purpose;
    }

    @Override
    protected Object finished() {
        return "shared";
    }

    @Override
    protected Cell expected(Condition condition) {
        return switch (condition) {
            case FRESH -> Cell.of(OutcomeKind.DONE, After.FINISHED).after("NOT_SHOWN_YET");
            case ALREADY_DONE ->
                Cell.of(OutcomeKind.ALREADY_DONE, After.UNTOUCHED).after("NOT_SHOWN_YET");
            case FORBIDDEN -> Cell.of(OutcomeKind.NEEDS_HUMAN, "RUNBOOK_FAILED", After.UNTOUCHED);
            case THROTTLED -> Cell.of(OutcomeKind.DONE, After.FINISHED).after("THROTTLED");
            case VANISHED -> Cell.of(OutcomeKind.SKIPPED, "NO_MAILBOX", After.UNTOUCHED);
            case CHANGED -> Cell.of(OutcomeKind.NEEDS_HUMAN, "NOT_VERIFIED", After.FINISHED);
            case LIES ->
                Cell.of(OutcomeKind.NEEDS_HUMAN, "NOT_VERIFIED", After.UNTOUCHED)
                        .after("NOT_SHOWN_YET");
        };
    }
}
