package io.lastday.offboarding.plan;

import io.lastday.offboarding.dates.Dates;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.CaseState;
import io.lastday.offboarding.leaver.CaseStep;
import io.lastday.offboarding.leaver.Involved;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.leaver.OffboardingProblem;
import io.lastday.offboarding.person.PeopleDirectory;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.person.PrivilegeCheck;
import io.lastday.offboarding.person.ResolvedPerson;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.SnapshotTaker;
import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepId;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says what a playbook would do to a person: everything is read, and nothing is written, here or anywhere. Blocking. */
@Component
class DryRun {

    private final PeopleDirectory people;
    private final PrivilegeCheck privileges;
    private final SnapshotTaker snapshots;
    private final StepCatalogue catalogue;
    private final Audits audits;
    private final Clock clock;

    DryRun(
            PeopleDirectory people,
            PrivilegeCheck privileges,
            SnapshotTaker snapshots,
            StepCatalogue catalogue,
            Audits audits,
            Clock clock) {
        this.people = people;
        this.privileges = privileges;
        this.snapshots = snapshots;
        this.catalogue = catalogue;
        this.audits = audits;
        this.clock = clock;
    }

    /** The plan of a case that does not exist, under the id of the draft. */
    PlanView plan(Operator operator, UUID draft, Playbook playbook, PersonId person) {
        ResolvedPerson.Known known = resolve(person);
        Privilege privilege = privileges.check(known.accounts());
        Snapshot snapshot = snapshots.take(known.accounts());
        LeaverCase imagined = imagined(operator, draft, playbook, known, privilege, snapshot);
        return new PlanView(
                draft,
                known.person(),
                PlanWriter.sections(imagined, steps(playbook), playbook.terms(), catalogue),
                PlanWriter.cannot(imagined, snapshot, playbook.terms()),
                PlanWriter.warnings(imagined, snapshot, playbook.terms()),
                imagined.approvalsNeeded(),
                audits.devices(known.accounts(), operator),
                audits.mfa(known.accounts().person()),
                audits.recoveryPaths(known.accounts(), playbook.steps().stream()));
    }

    private ResolvedPerson.Known resolve(PersonId person) {
        return switch (people.resolve(person, List.of())) {
            case ResolvedPerson.Known known -> known;
            case ResolvedPerson.Unknown unknown ->
                throw new ProblemException(
                        OffboardingProblem.UNKNOWN_PERSON, "No connected system knows this person. Send a person id.");
            case ResolvedPerson.Ambiguous several ->
                throw new ProblemException(
                        OffboardingProblem.AMBIGUOUS_PERSON, several.why() + " Try the playbook on somebody else.");
        };
    }

    private LeaverCase imagined(
            Operator operator,
            UUID draft,
            Playbook playbook,
            ResolvedPerson.Known known,
            Privilege privilege,
            Snapshot snapshot) {
        int approvals = privilege.privileged() ? 2 : playbook.terms().approvals();
        return new LeaverCase(
                new FirmId(operator.firm()),
                draft,
                CaseState.DRAFT,
                new LeaverCase.Pinned(playbook.name(), playbook.version()),
                dates(),
                request(operator),
                known.person(),
                known.accounts(),
                privilege,
                approvals,
                List.of(),
                new LeaverCase.Progress(snapshot.takenAt(), null, null, null, null),
                List.of(),
                Involved.NOBODY);
    }

    private LeaverCase.Request request(Operator operator) {
        return new LeaverCase.Request(
                operator.requirePerson(),
                operator.username(),
                clock.instant(),
                "",
                /* urgent */ false,
                /* visibleFrom */ null,
                Set.of(),
                null,
                null,
                List.of(),
                null);
    }

    /** Somebody who leaves today. */
    private Dates dates() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return new Dates(today, Dates.endOf(today), today, clock.getZone());
    }

    private List<CaseStep> steps(Playbook playbook) {
        List<CaseStep> steps = new ArrayList<>();
        for (Playbook.PhasePlan plan : playbook.phases()) {
            for (StepId id : plan.steps()) {
                Step step = catalogue.find(id).orElseThrow();
                String title = playbook.settings(id).getOrDefault("title", step.title());
                steps.add(new CaseStep(
                        id,
                        plan.phase(),
                        step.system(),
                        title,
                        CaseStep.State.PENDING,
                        null,
                        null,
                        null,
                        Map.of(),
                        0,
                        0,
                        null,
                        null,
                        null));
            }
        }
        return steps;
    }
}
