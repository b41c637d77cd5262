package io.lastday.offboarding.step.human;

import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import java.util.Locale;
import java.util.Map;

/**
 * One task for a person: equipment, a briefing, a password that is in somebody's head. Nothing can be read back, so a named
 * person's word, given with a reason, is what makes it done; the evidence says that it is no more than that.
 */
final class HumanTask implements Step {

    static final ReasonCode HUMAN_TASK = new ReasonCode("HUMAN_TASK");

    private final StepId id;
    private final HumanTasks tasks;
    private final StepFacts facts;

    HumanTask(StepId id, HumanTasks tasks, StepFacts facts) {
        this.id = id;
        this.tasks = tasks;
        this.facts = facts;
    }

    @Override
    public StepId id() {
        return id;
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.PEOPLE;
    }

    /** What the id says, where the playbook gives no title of its own. */
    @Override
    public String title() {
        String words = id.value().substring(id.value().indexOf('.') + 1).replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    @Override
    public StepResult run(StepContext context) {
        CaseBrief.Claim claim = context.brief().claim();
        return claim == null ? ask(context) : done(claim);
    }

    private StepResult ask(StepContext context) {
        Map<String, String> settings = context.brief().settings();
        String title = settings.getOrDefault("title", title());
        Due due = Due.of(settings.get("due"));
        tasks.shown(context.firm(), context.caseId(), id, title, due);
        String text = settings.getOrDefault("text", "").strip();
        String what = text.isEmpty() ? title + "." : text;
        return new Outcome.NeedsHuman(
                HUMAN_TASK,
                what + " Due by " + due.said(context.dates()) + ". Complete this step and say what you did.");
    }

    private static StepResult done(CaseBrief.Claim claim) {
        return new Outcome.Done(
                "Done by hand: " + claim.reason(),
                Map.of(
                        "saidBy", claim.by(),
                        "saidAt", claim.at().toString(),
                        "proof", "a person's word"));
    }

    @Override
    public StepFacts facts() {
        return facts;
    }
}
