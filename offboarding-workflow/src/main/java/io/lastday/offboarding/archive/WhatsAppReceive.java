package io.lastday.offboarding.archive;

import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Waits for the leaver's WhatsApp export, and says that it is missing once its day has passed. */
@Component
class WhatsAppReceive implements Step {

    private static final ReasonCode EXPORT_MISSING = new ReasonCode("EXPORT_MISSING");
    private static final ReasonCode NO_LAWFUL_BASIS = new ReasonCode("NO_LAWFUL_BASIS");
    private static final ReasonCode NOT_VERIFIED = new ReasonCode("NOT_VERIFIED");

    /** An export often comes within minutes of the request: look often at first, then seldom. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Duration LATER = Duration.ofMinutes(1);
    private static final int SHARE = 8;

    private final LawfulBases bases;
    private final ChatBags bags;
    private final ChatVault vault;
    private final CaseStore cases;
    private final ArchiveSettings settings;

    WhatsAppReceive(LawfulBases bases, ChatBags bags, ChatVault vault, CaseStore cases, ArchiveSettings settings) {
        this.bases = bases;
        this.bags = bags;
        this.vault = vault;
        this.cases = cases;
        this.settings = settings;
    }

    @Override
    public StepId id() {
        return new StepId("whatsapp.receive");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.WHATSAPP;
    }

    @Override
    public String title() {
        return "Receive the WhatsApp export";
    }

    @Override
    public StepResult run(StepContext context) {
        List<ChatBag> received = bags.of(context.firm(), context.caseId()).stream()
                .filter(bag -> bag.origin() == ChatOrigin.WHATSAPP)
                .toList();
        if (!received.isEmpty()) {
            return readBack(received);
        }
        if (!bases.stands(context.firm(), ChatOrigin.WHATSAPP)) {
            return new Outcome.NeedsHuman(
                    NO_LAWFUL_BASIS,
                    "The data protection officer has to record a lawful basis for WhatsApp; then try again.");
        }
        Instant deadline = deadline(context);
        if (!context.now().isBefore(deadline)) {
            return new Outcome.NeedsHuman(
                    EXPORT_MISSING,
                    "No WhatsApp export came. Ask for it and upload it, then try again; or skip this with a reason.");
        }
        return waiting(context, deadline);
    }

    private StepResult readBack(List<ChatBag> received) {
        try {
            for (ChatBag bag : received) {
                if (!vault.isSound(bag)) {
                    return new Outcome.NeedsHuman(
                            NOT_VERIFIED, "A sealed WhatsApp bag does not read back as it was sealed.");
                }
            }
        } catch (IOException unreadable) {
            return new Outcome.FailedRetryable(NOT_VERIFIED, "A sealed WhatsApp bag could not be read back.");
        }
        long messages =
                received.stream().mapToLong(bag -> bag.ledger().messages()).sum();
        return new Outcome.Done(
                "Sealed " + messages + " messages of " + received.size() + " WhatsApp export(s) and read them back.",
                Map.of(
                        "messages", String.valueOf(messages),
                        "chats",
                                received.stream()
                                        .map(bag -> bag.id().toString())
                                        .collect(Collectors.joining(" ")),
                        "sha256", received.stream().map(ChatBag::sha256).collect(Collectors.joining(" "))));
    }

    private Instant deadline(StepContext context) {
        Instant due = cases.find(context.firm(), context.caseId())
                .map(LeaverCase::request)
                .map(LeaverCase.Request::whatsappDueBy)
                .orElse(null);
        return due != null ? due : context.dates().accessEndsAt().plus(settings.whatsappWait());
    }

    /** The cursor is the time since when this step waits. */
    private static StepResult waiting(StepContext context, Instant deadline) {
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
                "Waiting for the WhatsApp export until " + deadline + ".",
                since);
    }
}
