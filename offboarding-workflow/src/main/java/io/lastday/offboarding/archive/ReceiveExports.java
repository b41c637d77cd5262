package io.lastday.offboarding.archive;

import io.lastday.offboarding.archive.AskedExports.Asked;
import io.lastday.offboarding.archive.ExportProgress.Awaited;
import io.lastday.offboarding.archive.ExportProgress.Ended;
import io.lastday.offboarding.archive.ExportProgress.Missing;
import io.lastday.offboarding.archive.ExportProgress.NoBasis;
import io.lastday.offboarding.archive.ExportProgress.Sealed;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Waits for exports that a person hands over. Each ends sealed and read back, or with a person's word for why it does not
 * come; one whose day has passed in silence needs a human.
 */
@Component
class ReceiveExports {

    private static final ReasonCode EXPORT_MISSING = new ReasonCode("EXPORT_MISSING");
    private static final ReasonCode NO_LAWFUL_BASIS = new ReasonCode("NO_LAWFUL_BASIS");
    private static final ReasonCode NOT_VERIFIED = new ReasonCode("NOT_VERIFIED");
    private static final ReasonCode NOT_ASKED_FOR = new ReasonCode("NOT_ASKED_FOR");

    /** An export often comes within minutes of the request: look often at first, then seldom. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Duration LATER = Duration.ofMinutes(1);
    private static final int SHARE = 8;

    private final AskedExports asked;
    private final ChatVault vault;
    private final CaseStore cases;

    ReceiveExports(AskedExports asked, ChatVault vault, CaseStore cases) {
        this.asked = asked;
        this.vault = vault;
        this.cases = cases;
    }

    /** What is known about a step that waits for exports. */
    static StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.READS, Phase.PREPARE, Phase.PRESERVE)
                .ends(OutcomeKind.DONE, "Each export is sealed and reads back, or a person said why there is none.")
                .ends(OutcomeKind.SKIPPED, NOT_ASKED_FOR, "The case asks for no such export.")
                .ends(OutcomeKind.NEEDS_HUMAN, NO_LAWFUL_BASIS, "No lawful-basis record stands for the source.")
                .ends(OutcomeKind.NEEDS_HUMAN, EXPORT_MISSING, "Its day has passed and no export came.")
                .ends(OutcomeKind.NEEDS_HUMAN, NOT_VERIFIED, "A sealed bag does not read back as it was sealed.")
                .byHand("Ask for the export and upload it, or record why there is none.")
                .build();
    }

    /** One look at the exports of these sources. */
    StepResult look(StepContext context, Predicate<ChatOrigin> which) {
        List<ExportProgress> all =
                asked.of(cases.find(context.firm(), context.caseId()).orElseThrow(), context.now()).stream()
                        .filter(export -> which.test(export.origin()))
                        .map(Asked::progress)
                        .toList();
        if (all.isEmpty()) {
            return new Outcome.Skipped(NOT_ASKED_FOR, "The case asks for no such export.");
        }
        List<NoBasis> barred = only(all, NoBasis.class);
        if (!barred.isEmpty()) {
            return new Outcome.NeedsHuman(
                    NO_LAWFUL_BASIS,
                    "The data protection officer has to record a lawful basis for " + titles(barred)
                            + "; then try again.");
        }
        List<Missing> missing = only(all, Missing.class);
        if (!missing.isEmpty()) {
            return new Outcome.NeedsHuman(
                    EXPORT_MISSING,
                    "No export of " + titles(missing) + " came. Ask for it and upload it, or record why there is none"
                            + " (POST …/chats/outcomes), then try again; or skip this with a reason.");
        }
        List<Awaited> awaited = only(all, Awaited.class);
        return awaited.isEmpty()
                ? finished(only(all, Sealed.class), only(all, Ended.class))
                : waiting(context, awaited);
    }

    private StepResult finished(List<Sealed> sealed, List<Ended> ended) {
        List<ChatBag> bags =
                sealed.stream().map(Sealed::bags).flatMap(Collection::stream).toList();
        String without = ended.stream()
                .map(end -> " " + end.origin().title() + ": " + end.state() + ".")
                .collect(Collectors.joining());
        if (bags.isEmpty()) {
            return new Outcome.Skipped(
                    new ReasonCode(ended.getFirst().state()), "There is no export, and a person said why." + without);
        }
        try {
            for (ChatBag bag : bags) {
                if (!vault.isSound(bag)) {
                    return new Outcome.NeedsHuman(
                            NOT_VERIFIED,
                            "A sealed bag of " + bag.origin().title() + " does not read back as it was sealed.");
                }
            }
        } catch (IOException unreadable) {
            return new Outcome.FailedRetryable(NOT_VERIFIED, "A sealed bag could not be read back.");
        }
        return done(sealed, bags, without);
    }

    private static StepResult done(List<Sealed> sealed, List<ChatBag> bags, String without) {
        long messages = bags.stream().mapToLong(bag -> bag.ledger().messages()).sum();
        return new Outcome.Done(
                "Sealed " + messages + " messages of " + bags.size()
                        + (bags.size() == 1 ? " export of " : " exports of ") + titles(sealed) + " and read them back."
                        + without,
                Map.of(
                        "messages", String.valueOf(messages),
                        "chats", bags.stream().map(bag -> bag.id().toString()).collect(Collectors.joining(" ")),
                        "sha256", bags.stream().map(ChatBag::sha256).collect(Collectors.joining(" "))));
    }

    /** The cursor is the time since when this step waits. */
    private static StepResult waiting(StepContext context, List<Awaited> awaited) {
        Instant deadline =
                awaited.stream().map(Awaited::until).min(Instant::compareTo).orElseThrow();
        String since =
                Objects.requireNonNullElse(context.cursor(), context.now().toString());
        Duration waited = Duration.between(Instant.parse(since), context.now());
        Duration gap = waited.dividedBy(SHARE);
        gap = gap.compareTo(SOON) < 0 ? SOON : gap;
        gap = gap.compareTo(LATER) > 0 ? LATER : gap;
        Instant next = context.now().plus(gap);
        return new StepResult.Waiting(
                next.isAfter(deadline) ? deadline : next,
                "AWAITING_EXPORT",
                "Waiting for the export of " + titles(awaited) + " until " + deadline + ".",
                since);
    }

    private static <T extends ExportProgress> List<T> only(List<ExportProgress> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String titles(List<? extends ExportProgress> exports) {
        return exports.stream().map(export -> export.origin().title()).collect(Collectors.joining(", "));
    }
}
