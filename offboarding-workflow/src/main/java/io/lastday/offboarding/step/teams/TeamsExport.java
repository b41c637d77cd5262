package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.archive.ArchiveProblem;
import io.lastday.offboarding.archive.ChatIntake;
import io.lastday.offboarding.archive.ChatOrigin;
import io.lastday.offboarding.archive.ChatReceipt;
import io.lastday.offboarding.archive.ChatRefused;
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
import io.lastday.offboarding.step.remote.RemoteSteps;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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

    /** Well below the 45 s that a run may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String SEALING = "SEALING";

    /** Segments of four mebibytes that are sealed in the run that brought the last of them. */
    private static final int SEALED_AT_ONCE = 3;

    private final TeamsMessages messages;
    private final ChatIntake intake;
    private final Clock clock;
    private final Sealing sealing = new Sealing(PATIENCE);

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
            // before anything is looked at: a seal tidies up what it has sealed
            return sealing.isUnderWay(context.caseId())
                    ? seal(context, delivery, null)
                    : bring(context, delivery, account);
        } catch (ChatRefused refused) {
            return refused.problem() == ArchiveProblem.NO_LAWFUL_BASIS
                    ? noLawfulBasis()
                    : new Outcome.NeedsHuman(ARCHIVE_REFUSED, refused.detail());
        } catch (IOException disk) {
            return new Outcome.FailedRetryable(ARCHIVE_UNAVAILABLE, "The archive could not be written.");
        }
    }

    private StepResult bring(StepContext context, ChatIntake.Delivery delivery, Account account) throws IOException {
        ExportRun run = new ExportRun(messages, delivery, account.id(), clock);
        // asked after the parts were read: whoever seals records first and tidies up then
        Optional<ChatReceipt> sealed = delivery.sealed(id().value());
        if (sealed.isPresent()) {
            delivery.discard(); // stopped between the seal and its record: it is not brought a second time
            return done(sealed.get(), null);
        }
        return switch (run.run()) {
            case ExportRun.Progress.Paused paused ->
                waiting(paused.until(), paused.reason(), paused.messages() + " messages in hand.");
            case ExportRun.Progress.Complete complete -> complete(context, delivery, complete);
        };
    }

    private StepResult complete(StepContext context, ChatIntake.Delivery delivery, ExportRun.Progress.Complete complete)
            throws IOException {
        if (complete.segments() == 0) {
            return new Outcome.Skipped(NO_MESSAGES, "Teams answered, and holds no message of this person.");
        }
        boolean large = complete.segments() > SEALED_AT_ONCE;
        // in a run of its own: reading and sealing together may take longer than one run may
        return large && !SEALING.equals(context.cursor())
                ? waiting(clock.instant(), SEALING, complete.messages() + " messages in hand, to be sealed.")
                : seal(context, delivery, complete.filesMissing());
    }

    /** @param filesMissing null where the run that counted them is gone; the bag's ledger has them */
    private StepResult seal(StepContext context, ChatIntake.Delivery delivery, @Nullable Integer filesMissing)
            throws IOException {
        return sealing.receipt(context.caseId(), delivery, id().value())
                .map(receipt -> done(receipt, filesMissing))
                .orElseGet(() -> waiting(clock.instant(), SEALING, "Every message is in hand and being sealed."));
    }

    /** The cursor says only what is next: where an export stands, is kept with what it has in hand. */
    private static StepResult waiting(Instant until, String reason, String detail) {
        return new StepResult.Waiting(until, reason, detail, reason);
    }

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
                receipt.messages() + " messages and " + receipt.system()
                        + (receipt.system() == 1 ? " event" : " events") + " sealed." + missing,
                evidence);
    }

    private static StepResult noLawfulBasis() {
        return new Outcome.NeedsHuman(
                NO_LAWFUL_BASIS,
                "The firm has no lawful-basis record for Teams chats. The data-protection officer enters one, then retry.");
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.READS, Phase.PRESERVE)
                .after("lastday.approval")
                .call("GET /users/{id}/chats/getAllMessages", "Chat.Read.All", "brings chats into the archive")
                .call("GET /users/{id}/joinedTeams", "Team.ReadBasic.All", "finds the leaver's teams")
                .call(
                        "GET /teams/{id}/channels/getAllMessages",
                        "ChannelMessage.Read.All",
                        "brings threads in which the leaver took part")
                .call("GET /drives/{id}/items/{id}", "Files.Read.All", "brings files attached to messages")
                .ends(OutcomeKind.DONE, "Every page was read, sealed, and the sealed bag read back whole.")
                .ends(OutcomeKind.SKIPPED, NO_MESSAGES, "Teams answered, and holds no message of this person.")
                .ends(OutcomeKind.NEEDS_HUMAN, NO_LAWFUL_BASIS, "No lawful-basis record stands for Teams.")
                .ends(OutcomeKind.NEEDS_HUMAN, ARCHIVE_REFUSED, "The archive would not take what was read.")
                .ends(OutcomeKind.FAILED_RETRYABLE, ARCHIVE_UNAVAILABLE, "The archive could not be written.")
                .byHand(
                        "Export the person's Teams content with Microsoft Purview and hand the file over as a chat export.")
                .build();
    }
}
