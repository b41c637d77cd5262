package io.lastday.offboarding.leaver;

import io.lastday.offboarding.leaver.CaseView.AlarmView;
import io.lastday.offboarding.leaver.CaseView.CustodyView;
import io.lastday.offboarding.leaver.CaseView.DatesView;
import io.lastday.offboarding.leaver.CaseView.InvolvedView;
import io.lastday.offboarding.leaver.CaseView.PhaseView;
import io.lastday.offboarding.leaver.CaseView.StepView;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.playbook.Playbooks;
import io.lastday.offboarding.playbook.Terms;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import io.lastday.platform.security.Operator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows cases to operators: each sees what their roles let them see. Blocking. */
@Component
class CaseViews {

    private final StepStore steps;
    private final Playbooks playbooks;
    private final Alarms alarms;
    private final JdbcClient jdbc;
    private final DueTimes dueTimes;

    CaseViews(StepStore steps, Playbooks playbooks, Alarms alarms, JdbcClient jdbc, DueTimes dueTimes) {
        this.steps = steps;
        this.playbooks = playbooks;
        this.alarms = alarms;
        this.jdbc = jdbc;
        this.dueTimes = dueTimes;
    }

    CaseView full(LeaverCase leaver, Operator operator) {
        LeaverCase.Request request = leaver.request();
        Instant containedAt = leaver.progress().containedAt();
        return new CaseView(
                leaver.id(),
                leaver.firm().value(),
                leaver.state(),
                leaver.person().toString(),
                leaver.accounts().displayName(),
                leaver.found().jobTitle(),
                leaver.found().department(),
                leaver.found().manager(),
                operator.is("hr") ? leaver.playbook().name() : terms(leaver).neutral(),
                leaver.playbook().version(),
                dates(leaver),
                request.urgent(),
                request.by(),
                request.byName(),
                request.at(),
                operator.is("hr") ? request.reason() : null,
                leaver.approvals(),
                leaver.approvalsNeeded(),
                leaver.progress().snapshotAt(),
                containedAt,
                Containment.fullyEffectiveBy(containedAt),
                leaver.residual(),
                alarms.of(leaver).stream()
                        .map(alarm -> new AlarmView(alarm.code(), alarm.since(), alarm.what()))
                        .toList(),
                custody(leaver),
                phases(steps.steps(leaver.firm(), leaver.id()), dueTimes.of(leaver)),
                involved(leaver, operator));
    }

    private static InvolvedView involved(LeaverCase leaver, Operator operator) {
        Involved involved = leaver.involved();
        LeaverAccounts successor = involved.successor();
        return new InvolvedView(
                successor == null ? leaver.request().successor() : successor.displayName(),
                successor == null ? null : successor.person().toString(),
                text(involved.manager() == null ? null : involved.manager().person()),
                involved.contact(),
                involved.reviewDate(),
                text(involved.newRole()),
                operator.is("hr") ? involved.nextOfKin() : null);
    }

    private static @Nullable String text(@Nullable PersonId person) {
        return person == null ? null : person.toString();
    }

    /** What is shown outside HR: what became of somebody's employment is nobody else's business. */
    private Terms terms(LeaverCase leaver) {
        return leaver.pinnedIn(playbooks).terms();
    }

    CaseItem item(LeaverCase leaver) {
        List<CaseStep> all = steps.steps(leaver.firm(), leaver.id());
        long done = all.stream()
                .filter(step -> step.state() == CaseStep.State.FINISHED)
                .count();
        Phase phase = all.stream()
                .filter(step -> step.state() != CaseStep.State.FINISHED)
                .map(CaseStep::phase)
                .findFirst()
                .orElse(Phase.CLOSE);
        return new CaseItem(
                leaver.id(),
                leaver.state(),
                leaver.accounts().displayName(),
                leaver.found().department(),
                leaver.dates().lastWorkingDay(),
                leaver.dates().accessEnds(),
                leaver.dates().zone().getId(),
                leaver.progress().containedAt(),
                leaver.residual().size(),
                (int) all.stream().filter(CaseStep::needsHuman).count(),
                phase,
                (int) done,
                all.size());
    }

    private static DatesView dates(LeaverCase leaver) {
        return new DatesView(
                leaver.dates().lastWorkingDay(),
                leaver.dates().accessEnds(),
                leaver.dates().employmentEnds(),
                leaver.dates().zone().getId(),
                leaver.request().visibleFrom());
    }

    private static List<PhaseView> phases(List<CaseStep> all, Map<StepId, Instant> due) {
        return Arrays.stream(Phase.values())
                .map(phase -> new PhaseView(
                        phase,
                        all.stream()
                                .filter(step -> step.phase() == phase)
                                .map(step -> step(step, due.get(step.id())))
                                .toList()))
                .filter(phase -> !phase.steps().isEmpty())
                .toList();
    }

    private static StepView step(CaseStep step, @Nullable Instant dueAt) {
        return new StepView(
                step.id().value(),
                step.system(),
                step.title(),
                step.state(),
                step.outcome(),
                step.reasonCode(),
                step.detail(),
                step.verifiedAt(),
                step.attempts(),
                step.startedAt(),
                step.finishedAt(),
                step.evidence(),
                dueAt);
    }

    private CustodyView custody(LeaverCase leaver) {
        return jdbc.sql("select seq, hash from custody_head where firm = ? and case_id = ?")
                .params(leaver.firm().value(), leaver.id())
                .query((row, number) -> new CustodyView(row.getLong("seq"), row.getString("hash")))
                .optional()
                .orElse(new CustodyView(0, null));
    }
}
