package io.lastday.offboarding.plan;

import io.lastday.offboarding.leaver.CaseReader;
import io.lastday.offboarding.leaver.CaseStep;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.leaver.StepStore;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.playbook.Playbooks;
import io.lastday.offboarding.playbook.Terms;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The plan of a case, in words. */
@RestController
class PlanController {

    private final CaseReader reader;
    private final CaseStore cases;
    private final StepStore steps;
    private final Playbooks playbooks;
    private final StepCatalogue catalogue;
    private final Audits audits;

    PlanController(
            CaseReader reader,
            CaseStore cases,
            StepStore steps,
            Playbooks playbooks,
            StepCatalogue catalogue,
            Audits audits) {
        this.reader = reader;
        this.cases = cases;
        this.steps = steps;
        this.playbooks = playbooks;
        this.catalogue = catalogue;
        this.audits = audits;
    }

    @GetMapping("/api/leavers/{id}/plan")
    @PreAuthorize("hasAnyRole('hr', 'it', 'approver')")
    Mono<PlanView> plan(Operator operator, @PathVariable UUID id) {
        return Blocking.call(() -> plan(reader.require(operator, id), operator));
    }

    private PlanView plan(LeaverCase leaver, Operator operator) {
        Terms terms = leaver.pinnedIn(playbooks).terms();
        Snapshot snapshot = cases.snapshot(leaver.firm(), leaver.id());
        List<CaseStep> planned = steps.steps(leaver.firm(), leaver.id());
        return new PlanView(
                leaver.id(),
                leaver.found(),
                PlanWriter.sections(leaver, planned, terms, catalogue),
                PlanWriter.cannot(leaver, snapshot, terms),
                PlanWriter.warnings(leaver, snapshot, terms),
                leaver.approvalsNeeded(),
                audits.devices(leaver.accounts(), operator),
                audits.mfa(leaver.person()),
                audits.recoveryPaths(leaver.accounts(), planned.stream().map(CaseStep::id)));
    }
}
