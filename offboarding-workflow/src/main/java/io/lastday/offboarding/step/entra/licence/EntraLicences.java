package io.lastday.offboarding.step.entra.licence;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.Set;

/**
 * Takes licences that were assigned directly, after the mailbox is safe: with its licence a mailbox is deleted, unless it is a shared
 * one that needs none. Licences by group go with the group.
 */
final class EntraLicences implements Step {

    static final ReasonCode BY_GROUP = new ReasonCode("LICENCE_BY_GROUP");
    static final ReasonCode MAILBOX_NEEDS_IT = new ReasonCode("MAILBOX_NEEDS_LICENCE");
    static final ReasonCode KEPT = new ReasonCode("KEPT");

    private final Licences licences;
    private final MailboxLicences mailbox;
    private final Removals removals;

    EntraLicences(Licences licences, MailboxLicences mailbox, Removals removals) {
        this.licences = licences;
        this.mailbox = mailbox;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.licences");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Take licences";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, system(), account -> take(context, account));
    }

    private StepResult take(StepContext context, Account account) {
        MailboxNeed need = mailbox.need(context, account.id());
        return removals.run(context, new DirectLicences(context, account.id(), need));
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.DESTROYS, Phase.REVOKE)
                .after("entra.disable", "exchange.mailbox", "onedrive.hand-over")
                .call("GET /users/{id} licenseAssignmentStates", Licences.READ, "lists licences, and how each came")
                .call("GET /users/{id}/licenseDetails", Licences.READ, "tells which of them a mailbox lives by")
                .call("GET /groups/{id}", Licences.GROUPS, "names the group that assigns a licence")
                .call("GET /users/{id}/mailboxSettings", Licences.MAILBOX, "tells whether the mailbox is a shared one")
                .call("POST /users/{id}/assignLicense", Licences.WRITE, "takes a licence that was assigned directly")
                .ends(OutcomeKind.DONE, "The licences, listed again, are gone, or are named with what keeps them.")
                .ends(OutcomeKind.ALREADY_DONE, "None was assigned directly, or the mailbox keeps it.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        MailboxNeed.NOT_CONFIRMED,
                        "Without exchange.mailbox confirmed no licence goes.")
                .ends(OutcomeKind.NEEDS_HUMAN, MailboxNeed.HOLD_UNKNOWN, "An unknown hold counts as a hold.")
                .byHand(
                        "Remove the licences in the Microsoft 365 admin centre once the mailbox is a shared one without a hold.")
                .build();
    }

    /** What to do about one licence. */
    static Removal.Judgement judge(HeldLicence licence, MailboxNeed need, Set<String> keep) {
        if (keep.contains(licence.sku())) {
            return new Removal.Judgement.Leave(KEPT, "the new role has it too");
        }
        if (licence.group() != null) {
            return new Removal.Judgement.Leave(BY_GROUP, "it goes with the membership");
        }
        return switch (need) {
            case MailboxNeed.Open open -> new Removal.Judgement.Ask(open.reason(), open.what());
            case MailboxNeed.Kept kept when licence.mail() -> new Removal.Judgement.Leave(MAILBOX_NEEDS_IT, kept.why());
            case MailboxNeed.Kept without -> new Removal.Judgement.Remove();
            case MailboxNeed.Free free -> new Removal.Judgement.Remove();
        };
    }

    private final class DirectLicences implements Removal<HeldLicence> {

        private final StepContext context;
        private final String account;
        private final MailboxNeed need;

        DirectLicences(StepContext context, String account, MailboxNeed need) {
            this.context = context;
            this.account = account;
            this.need = need;
        }

        @Override
        public List<HeldLicence> list() {
            return licences.of(account);
        }

        @Override
        public Judgement judge(HeldLicence licence) {
            return EntraLicences.judge(licence, need, context.brief().keep());
        }

        @Override
        public void remove(HeldLicence licence) {
            licences.remove(account, licence.sku());
        }

        @Override
        public String name(HeldLicence licence) {
            return licence.words();
        }
    }
}
