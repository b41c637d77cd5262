package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.archive.ArchiveProblem;
import io.lastday.offboarding.archive.ChatIntake;
import io.lastday.offboarding.archive.ChatOrigin;
import io.lastday.offboarding.archive.ChatReceipt;
import io.lastday.offboarding.archive.ChatRefused;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.RemoteSteps;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings the leaver's Teams messages into the archive: every message of their chats, the channel threads in which they took part,
 * every file. In runs, each going on where the last one stopped. Where that is, is kept with the messages themselves, so that a
 * crash at any point neither loses one nor brings one twice; the step's cursor only tells people.
 */
final class TeamsExport implements Step {

    static final ReasonCode NO_LAWFUL_BASIS = new ReasonCode("NO_LAWFUL_BASIS");
    static final ReasonCode NO_MESSAGES = new ReasonCode("NO_MESSAGES");
    static final ReasonCode ARCHIVE_REFUSED = new ReasonCode("ARCHIVE_REFUSED");
    static final ReasonCode ARCHIVE_UNAVAILABLE = new ReasonCode("ARCHIVE_UNAVAILABLE");

    private static final String SEALING = "SEALING";

    /** Segments of four mebibytes that are sealed in the run that brought the last of them. */
    private static final int SEALED_AT_ONCE = 3;

    private final TeamsMessages messages;
    private final ChatIntake intake;
    private final Clock clock;

    TeamsExport(TeamsMessages messages, ChatIntake intake, Clock clock) {
        this.messages = messages;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public StepId id() {
        return new StepId("teams.export");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.TEAMS;
    }

    @Override
    public String title() {
        return "Bring Teams chats into the archive";
    }

    @Override
    public StepResult run(StepContext context) {
        if (!intake.mayTake(context.firm(), ChatOrigin.TEAMS)) {
            return noLawfulBasis();
        }
        // Teams knows people by their Entra id.
        return RemoteSteps.onAccount(context, ConnectedSystem.ENTRA, account -> export(context, account));
    }

    private StepResult export(StepContext context, Account account) {
        ChatIntake.Delivery delivery = intake.delivery(
                context.firm(),
                context.caseId(),
                ChatOrigin.TEAMS,
                context.accounts().person().toString());
        try {
            Optional<ChatReceipt> sealed = delivery.sealed(id().value());
            if (sealed.isPresent()) {
                delivery.discard(); // stopped between the seal and its record: it is not brought a second time
                return done(sealed.get(), /* counted by a run that is gone */ null);
            }
            return switch (new ExportRun(messages, delivery, account.id(), clock).run()) {
                case ExportRun.Progress.Paused paused ->
                    waiting(
                            paused.until(),
                            paused.reason(),
                            paused.messages(),
                            paused.messages() + " messages in hand.");
                case ExportRun.Progress.Complete complete -> complete(context, delivery, complete);
            };
        } catch (ChatRefused refused) {
            return refused.problem() == ArchiveProblem.NO_LAWFUL_BASIS
                    ? noLawfulBasis()
                    : new Outcome.NeedsHuman(ARCHIVE_REFUSED, refused.detail());
        } catch (IOException disk) {
            return new Outcome.FailedRetryable(ARCHIVE_UNAVAILABLE, "The archive could not be written.");
        }
    }

    private StepResult complete(StepContext context, ChatIntake.Delivery delivery, ExportRun.Progress.Complete complete)
            throws IOException {
        if (complete.segments() == 0) {
            return new Outcome.Skipped(NO_MESSAGES, "Teams answered, and holds no message of this person.");
        }
        boolean large = complete.segments() > SEALED_AT_ONCE;
        if (large && !SEALING.equals(context.cursor())) {
            // a run of its own: reading and sealing together may take longer than one run may
            return new StepResult.Waiting(
                    clock.instant(), SEALING, complete.messages() + " messages in hand, to be sealed.", SEALING);
        }
        return done(delivery.seal(id().value()), complete.filesMissing());
    }

    private static StepResult waiting(Instant until, String reason, int messages, String detail) {
        return new StepResult.Waiting(until, reason, detail, "messages=" + messages);
    }

    /** @param filesMissing null where the run that counted them is gone; the bag's ledger has them */
    private static StepResult done(ChatReceipt receipt, @Nullable Integer filesMissing) {
        Map<String, String> evidence = new TreeMap<>();
        evidence.put("receipt", receipt.receipt().toString());
        evidence.put("sha256", receipt.sha256());
        evidence.put("messages", String.valueOf(receipt.messages()));
        evidence.put("system", String.valueOf(receipt.system()));
        evidence.put("gaps", String.valueOf(receipt.gaps()));
        String missing = "";
        if (filesMissing != null) {
            evidence.put("filesMissing", filesMissing.toString());
            missing = filesMissing == 0 ? "" : " " + filesMissing + " files that messages name were no longer there.";
        }
        return new Outcome.Done(
                receipt.messages() + " messages and " + receipt.system() + " events sealed." + missing, evidence);
    }

    private static StepResult noLawfulBasis() {
        return new Outcome.NeedsHuman(
                NO_LAWFUL_BASIS,
                "The firm has no lawful-basis record for Teams chats. The data-protection officer enters one, then retry.");
    }
}
