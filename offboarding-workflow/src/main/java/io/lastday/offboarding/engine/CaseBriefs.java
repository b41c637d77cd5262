package io.lastday.offboarding.engine;

import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.leaver.StepStore;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.FoundPerson.ManagerRef;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.playbook.Playbooks;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.EarlierSteps;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a step what its case says. What most steps never ask is read only when they do. */
@Component
class CaseBriefs {

    private final CaseStore cases;
    private final StepStore steps;
    private final Playbooks playbooks;

    CaseBriefs(CaseStore cases, StepStore steps, Playbooks playbooks) {
        this.cases = cases;
        this.steps = steps;
        this.playbooks = playbooks;
    }

    /** What a run is told. */
    StepContext context(Intent intent, Instant now) {
        LeaverCase leaver = intent.leaver();
        return new StepContext(
                leaver.firm(),
                leaver.id(),
                leaver.accounts(),
                leaver.dates(),
                intent.cursor(),
                intent.attempt(),
                now,
                brief(leaver, intent.step()));
    }

    private CaseBrief brief(LeaverCase leaver, StepId step) {
        return new CaseBrief(
                leaver.involved().successor(),
                manager(leaver),
                leaver.isApproved(),
                () -> cases.snapshot(leaver.firm(), leaver.id()),
                earlier(leaver),
                leaver.involved().keep(),
                leaver.pinnedIn(playbooks).settings(step),
                steps.claim(leaver.firm(), leaver.id(), step).orElse(null));
    }

    private EarlierSteps earlier(LeaverCase leaver) {
        return step -> steps.step(leaver.firm(), leaver.id(), step)
                .map(found -> new EarlierSteps.Earlier(
                        found.hasFinished(), found.outcome(), found.reasonCode(), found.finishedAt()));
    }

    private static @Nullable LeaverAccounts manager(LeaverCase leaver) {
        if (leaver.involved().manager() != null) {
            return leaver.involved().manager();
        }
        ManagerRef manager = leaver.found().manager();
        if (manager == null || !(manager.person() instanceof PersonId.Entra entra)) {
            return null;
        }
        Account account = new Account(ConnectedSystem.ENTRA, entra.id(), manager.displayName());
        return new LeaverAccounts(manager.person(), manager.displayName(), List.of(account));
    }
}
