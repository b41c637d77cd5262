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
import java.util.Map;

/**
 * Brings the leaver's Teams chats into the archive: every page of {@code getAllMessages}, every file. In short runs, each going on
 * where the last one stopped; what is in hand is kept by the archive between them, so a crash costs at most one page.
 */
final class TeamsExport implements Step {

    static final ReasonCode NO_LAWFUL_BASIS = new ReasonCode("NO_LAWFUL_BASIS");
    static final ReasonCode NO_MESSAGES = new ReasonCode("NO_MESSAGES");
    static final ReasonCode ARCHIVE_REFUSED = new ReasonCode("ARCHIVE_REFUSED");
    static final ReasonCode ARCHIVE_UNAVAILABLE = new ReasonCode("ARCHIVE_UNAVAILABLE");

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
            ExportRun run = new ExportRun(messages, delivery, account.id(), clock);
            return switch (run.from(ExportCursor.of(context.cursor()))) {
                case ExportRun.Progress.Paused paused ->
                    new StepResult.Waiting(
                            paused.until(),
                            paused.reason(),
                            paused.detail(),
                            paused.cursor().text());
                case ExportRun.Progress.Complete complete -> sealed(delivery, complete);
            };
        } catch (ChatRefused refused) {
            return refused.problem() == ArchiveProblem.NO_LAWFUL_BASIS
                    ? noLawfulBasis()
                    : new Outcome.NeedsHuman(ARCHIVE_REFUSED, refused.detail());
        } catch (IOException disk) {
            return new Outcome.FailedRetryable(ARCHIVE_UNAVAILABLE, "The archive could not be written.");
        }
    }

    private StepResult sealed(ChatIntake.Delivery delivery, ExportRun.Progress.Complete complete) throws IOException {
        if (delivery.parts().stream().noneMatch(ExportRun::isPage)) {
            return new Outcome.Skipped(NO_MESSAGES, "Teams answered, and holds no message of this person.");
        }
        ChatReceipt receipt = delivery.seal(id().value());
        String missing = complete.filesMissing() == 0
                ? ""
                : " " + complete.filesMissing() + " files that messages name were no longer there.";
        return new Outcome.Done(
                receipt.messages() + " messages and " + receipt.system() + " events sealed." + missing,
                Map.of(
                        "receipt", receipt.receipt().toString(),
                        "sha256", receipt.sha256(),
                        "messages", String.valueOf(receipt.messages()),
                        "system", String.valueOf(receipt.system()),
                        "gaps", String.valueOf(receipt.gaps()),
                        "filesMissing", String.valueOf(complete.filesMissing())));
    }

    private static StepResult noLawfulBasis() {
        return new Outcome.NeedsHuman(
                NO_LAWFUL_BASIS,
                "The firm has no lawful-basis record for Teams chats. The data-protection officer enters one, then retry.");
    }
}
