package io.lastday.offboarding.evidence;

import io.lastday.offboarding.archive.ChatBags;
import io.lastday.offboarding.archive.ChatOutcomes;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.leaver.StepStore;
import io.lastday.offboarding.playbook.Playbooks;
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
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Seals the evidence of a case, and believes it only after reading it back with the verifier that strangers use. */
@Component
class EvidenceSeal implements Step {

    private static final ReasonCode NOT_VERIFIED = new ReasonCode("NOT_VERIFIED");
    private static final ReasonCode ARCHIVE_UNAVAILABLE = new ReasonCode("ARCHIVE_UNAVAILABLE");

    private final EvidenceVault vault;
    private final CaseStore cases;
    private final StepStore steps;
    private final ChatBags chats;
    private final ChatOutcomes outcomes;
    private final ObjectProvider<Playbooks> playbooks;

    EvidenceSeal(
            EvidenceVault vault,
            CaseStore cases,
            StepStore steps,
            ChatBags chats,
            ChatOutcomes outcomes,
            // asked for late: playbooks are read by the steps that there are, and this is one of them
            ObjectProvider<Playbooks> playbooks) {
        this.vault = vault;
        this.cases = cases;
        this.steps = steps;
        this.chats = chats;
        this.outcomes = outcomes;
        this.playbooks = playbooks;
    }

    @Override
    public StepId id() {
        return new StepId("evidence.seal");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.LASTDAY;
    }

    @Override
    public String title() {
        return "Seal the evidence bag";
    }

    @Override
    public StepResult run(StepContext context) {
        try {
            Optional<SealedEvidence> known = vault.find(context.firm(), context.caseId());
            if (known.isPresent() && vault.isSound(context.firm(), context.caseId(), known.get())) {
                return new Outcome.AlreadyDone("The evidence bag is sealed and reads back whole.", facts(known.get()));
            }
            SealedEvidence sealed = vault.seal(context.firm(), context.caseId(), report(context));
            return vault.isSound(context.firm(), context.caseId(), sealed)
                    ? new Outcome.Done("Sealed the evidence bag and read it back whole.", facts(sealed))
                    : new Outcome.FailedRetryable(
                            NOT_VERIFIED, "The evidence bag does not read back as it was sealed.");
        } catch (IOException unavailable) {
            return new Outcome.FailedRetryable(ARCHIVE_UNAVAILABLE, "The archive's folder cannot be written or read.");
        }
    }

    private CaseReport report(StepContext context) {
        LeaverCase leaver = cases.find(context.firm(), context.caseId()).orElseThrow();
        return new CaseReport(
                leaver,
                leaver.pinnedIn(playbooks.getObject()).terms().neutral(),
                steps.steps(context.firm(), context.caseId()),
                new ChatReport(
                        chats.of(context.firm(), context.caseId()), outcomes.of(context.firm(), context.caseId())),
                context.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Map<String, String> facts(SealedEvidence sealed) {
        return Map.of(
                "tagManifestSha512", sealed.tagManifestSha512(),
                "custodyEntries", String.valueOf(sealed.custodySize()),
                "sealedAt", sealed.sealedAt().toString());
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.READS, Phase.CLOSE)
                .after("lastday.residual-access")
                .ends(OutcomeKind.DONE, "The evidence bag is sealed, signed, and read back whole.")
                .ends(OutcomeKind.ALREADY_DONE, "It was sealed before and reads back whole.")
                .ends(OutcomeKind.FAILED_RETRYABLE, ARCHIVE_UNAVAILABLE, "The archive cannot be written or read.")
                .byHand("Give the archive room or rights, then retry. It cannot be skipped.")
                .build();
    }
}
