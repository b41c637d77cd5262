package io.lastday.offboarding.step.lastday;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.leaver.CaseQueries;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.Containment;
import io.lastday.offboarding.leaver.GuardFacts;
import io.lastday.offboarding.leaver.GuardRailLock;
import io.lastday.offboarding.leaver.GuardRails;
import io.lastday.offboarding.leaver.GuardRails.Verdict;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.person.PrivilegeCheck;
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
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Judges the guard rails again just before access is taken: somebody else may have left since. One transaction at a time
 * judges in a firm, and it counts everybody who was let through before, so that two cases cannot each rely on the other.
 */
@Component
class GuardRailsStep implements Step {

    private final PrivilegeCheck privileges;
    private final CaseStore cases;
    private final CaseQueries queries;
    private final CustodyLog custody;
    private final GuardRailLock lock;

    GuardRailsStep(
            PrivilegeCheck privileges, CaseStore cases, CaseQueries queries, CustodyLog custody, GuardRailLock lock) {
        this.privileges = privileges;
        this.cases = cases;
        this.queries = queries;
        this.custody = custody;
        this.lock = lock;
    }

    @Override
    public StepId id() {
        return new StepId("lastday.guard-rails");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.LASTDAY;
    }

    @Override
    public String title() {
        return "Check the guard rails again";
    }

    @Override
    public StepResult run(StepContext context) {
        Privilege now = privileges.checkAtContain(context.accounts());
        // the rule that counts others counts administrators: nobody else need wait until they are judged
        return now.globalAdministrator()
                ? lock.alone(context.firm(), () -> judge(context, now))
                : lock.besideOthers(() -> judge(context, now));
    }

    private StepResult judge(StepContext context, Privilege privilege) {
        LeaverCase leaver = cases.lock(context.firm(), context.caseId()).orElseThrow();
        if (leaver.containmentBegan()) {
            return new Outcome.AlreadyDone("The guard rails had let containment begin.", Map.of());
        }
        Instant due = Containment.dueAt(leaver);
        if (due.isAfter(context.now())) {
            return new StepResult.Waiting(due, "ACCESS_NOT_ENDED", "Access has not ended yet.", null);
        }
        return switch (GuardRails.atContain(facts(context, privilege))) {
            case Verdict.Refused refused ->
                new Outcome.NeedsHuman(new ReasonCode(refused.rule().name()), refused.whatToChange());
            case Verdict.Allowed allowed -> clear(context, leaver, allowed);
        };
    }

    private StepResult clear(StepContext context, LeaverCase leaver, Verdict.Allowed allowed) {
        boolean armed = leaver.progress().armedAt() != null;
        if (!armed && allowed.approvalsNeeded() > leaver.approvals().size()) {
            cases.needApprovals(context.firm(), context.caseId(), allowed.approvalsNeeded());
            return new Outcome.NeedsHuman(
                    new ReasonCode("SECOND_APPROVER_NEEDED"),
                    "The person has gained privileged roles since the approval. Have a second approver approve, then"
                            + " retry.");
        }
        cases.clear(context.firm(), context.caseId(), context.now());
        custody.append(context.firm(), context.caseId(), "CONTAINMENT_CLEARED", Map.of());
        return new Outcome.Done("Nobody is locked out by this.", Map.of());
    }

    private GuardFacts facts(StepContext context, Privilege privilege) {
        return new GuardFacts(
                /* operator */ null,
                context.accounts(),
                privilege,
                context.dates(),
                /* urgent */ true,
                /* openCase */ null,
                // nobody else's leaving decides on anybody but a global administrator, and the list grows with the firm
                privilege.globalAdministrator() ? queries.leaving(context.firm(), context.caseId()) : Set.of(),
                /* startedToday: judged at the start */ 0,
                Integer.MAX_VALUE,
                context.now());
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.READS, Phase.CONTAIN, Phase.PRESERVE, Phase.REVOKE)
                .call("GET /roleManagement/directory/…", "RoleManagement.Read.Directory", "who is an administrator now")
                .call("GET …/roleEligibilitySchedules", "RoleEligibilitySchedule.Read.Directory", "who may become one")
                .ends(OutcomeKind.DONE, "Nobody is locked out, under one lock that counts other running cases.")
                .ends(OutcomeKind.ALREADY_DONE, "They had let containment begin before.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        new ReasonCode("LAST_GLOBAL_ADMINISTRATOR"),
                        "Nobody else could administer the tenant afterwards.")
                .ends(OutcomeKind.NEEDS_HUMAN, new ReasonCode("BREAK_GLASS"), "A listed break-glass account.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        new ReasonCode("SECOND_APPROVER_NEEDED"),
                        "The leaver holds privileges that they did not hold at the start.")
                .byHand("Clear what the step names, then retry it. It cannot be skipped.")
                .build();
    }
}
