package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.TreeSet;

/** Switches off the inbox rules that send mail on; rules go on working while the account is blocked. */
final class StopForwardingRules extends MailStep {

    static final ReasonCode READ_ONLY_RULE = new ReasonCode("READ_ONLY_RULE");

    private final InboxRules rules;
    private final Removals removals;

    StopForwardingRules(Mailboxes mailboxes, InboxRules rules, Removals removals) {
        super("forwarding-rules", "Switch off inbox rules that forward", mailboxes);
        this.rules = rules;
        this.removals = removals;
    }

    @Override
    StepResult run(StepContext context, Account account, Mailbox.Here mailbox) {
        return removals.run(context, new Forwarding(rules, account.id()));
    }

    private record Forwarding(InboxRules rules, String user) implements Removal<InboxRule> {

        @Override
        public List<InboxRule> list() {
            return rules.of(user).stream()
                    .filter(rule -> rule.enabled() && rule.sendsMailOn())
                    .toList();
        }

        @Override
        public Judgement judge(InboxRule rule) {
            return rule.readOnly()
                    ? new Judgement.Ask(
                            READ_ONLY_RULE, "Graph may not change it: exchange.mailbox does, by its runbook")
                    : new Judgement.Remove();
        }

        @Override
        public void remove(InboxRule rule) {
            rules.setEnabled(user, rule.id(), /* enabled */ false);
        }

        @Override
        public String name(InboxRule rule) {
            return "the rule to " + String.join(", ", new TreeSet<>(rule.domains())) + " (" + rule.id() + ")";
        }
    }

    @Override
    public StepFacts facts() {
        return onMailbox(StepFacts.of(StepFacts.Effect.REMOVES, Phase.CONTAIN, Phase.PRESERVE, Phase.HAND_OVER))
                .call("GET /users/{id}/mailFolders/inbox/messageRules", Mailboxes.READ, "finds rules that send mail on")
                .call(
                        "PATCH /users/{id}/mailFolders/inbox/messageRules/{id}",
                        Mailboxes.WRITE,
                        "switches such a rule off, and keeps it")
                .ends(OutcomeKind.DONE, "No rule that is on, read back, sends mail on.")
                .ends(OutcomeKind.ALREADY_DONE, "None did before; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, READ_ONLY_RULE, "A rule that only Exchange can change sends mail on.")
                .byHand("Disable the inbox rules that forward or redirect, in Exchange.")
                .build();
    }
}
