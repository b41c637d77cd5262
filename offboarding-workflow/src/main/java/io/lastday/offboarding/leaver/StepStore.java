package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.leaver.CaseRows.utc;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the steps of cases stand, in PostgreSQL. */
@Component
public class StepStore {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StepStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The steps of a case, in the order of its playbook. */
    public List<CaseStep> steps(FirmId firm, UUID caseId) {
        return jdbc.sql("select * from case_step where firm = ? and case_id = ? order by position")
                .params(firm.value(), caseId)
                .query((row, number) -> read(row))
                .list();
    }

    /** One step of a case. */
    public Optional<CaseStep> step(FirmId firm, UUID caseId, StepId step) {
        return steps(firm, caseId).stream()
                .filter(each -> each.id().equals(step))
                .findFirst();
    }

    /** What a person decided on a step and the engine has not taken up: {@code AGAIN} or {@code SKIP}. */
    public Optional<String> answer(FirmId firm, UUID caseId, StepId step) {
        return jdbc.sql(
                        "select answer from case_step where firm = ? and case_id = ? and step = ? and answer is not null")
                .params(firm.value(), caseId, step.value())
                .query(String.class)
                .optional();
    }

    void insert(FirmId firm, UUID caseId, Playbook playbook, StepCatalogue catalogue) {
        int position = 0;
        for (Playbook.PhasePlan phase : playbook.phases()) {
            for (StepId id : phase.steps()) {
                Step step = catalogue
                        .find(id)
                        .orElseThrow(() -> new IllegalStateException("The step " + id + " is not part of this build."));
                jdbc.sql("insert into case_step (firm, case_id, step, phase, position, system, title, state)"
                                + " values (?, ?, ?, ?, ?, ?, ?, 'PENDING')")
                        .params(firm.value(), caseId, id.value(), phase.phase().name(), position++)
                        .params(step.system().name(), playbook.settings(id).getOrDefault("title", step.title()))
                        .update();
            }
        }
    }

    /** A person sends a step back to work. */
    void answerAgain(FirmId firm, UUID caseId, StepId step) {
        jdbc.sql("update case_step set answer = 'AGAIN', state = 'PENDING', failures = 0, outcome = null,"
                        + " reason_code = null, detail = null where firm = ? and case_id = ? and step = ?")
                .params(firm.value(), caseId, step.value())
                .update();
    }

    /** A person says that they did the step by hand: it runs again, and reads back what can be read. */
    void answerDone(FirmId firm, UUID caseId, StepId step, CaseBrief.Claim claim) {
        answerAgain(firm, caseId, step);
        jdbc.sql("update case_step set claimed_by = ?, claim_reason = ?, claimed_at = ?"
                        + " where firm = ? and case_id = ? and step = ?")
                .params(claim.by(), claim.reason(), utc(claim.at()), firm.value(), caseId, step.value())
                .update();
    }

    /** What somebody said last when they completed a step by hand. */
    public Optional<CaseBrief.Claim> claim(FirmId firm, UUID caseId, StepId step) {
        return jdbc.sql("select claimed_by, claim_reason, claimed_at from case_step"
                        + " where firm = ? and case_id = ? and step = ? and claimed_by is not null")
                .params(firm.value(), caseId, step.value())
                .query((row, number) -> new CaseBrief.Claim(
                        row.getString(1), row.getString(2), CaseRows.requireInstant(row, "claimed_at")))
                .optional();
    }

    /** A person lets a step be. */
    void answerSkip(FirmId firm, UUID caseId, StepId step, String detail, Instant at) {
        jdbc.sql("update case_step set answer = 'SKIP', state = 'FINISHED', outcome = 'SKIPPED',"
                        + " reason_code = 'SKIPPED_BY_PERSON', detail = ?, finished_at = ?, run = run + 1"
                        + " where firm = ? and case_id = ? and step = ?")
                .params(detail, utc(at), firm.value(), caseId, step.value())
                .update();
    }

    /** Makes every outcome that is still under way come too late. */
    void fenceAll(FirmId firm, UUID caseId) {
        jdbc.sql("update case_step set run = run + 1, answer = null,"
                        + " state = case when state in ('RUNNING', 'WAITING') then 'PENDING' else state end"
                        + " where firm = ? and case_id = ? and state <> 'FINISHED'")
                .params(firm.value(), caseId)
                .update();
    }

    /** Whether a run of this case may still be acting: begun within its deadline, and no end recorded. */
    boolean mayStillAct(FirmId firm, UUID caseId, Duration deadline) {
        return jdbc.sql("select exists (select from step_log where firm = ? and case_id = ? and ended_at is null"
                        + " and intent_at > now() - make_interval(secs => ?))")
                .params(firm.value(), caseId, (double) deadline.toSeconds())
                .query(Boolean.class)
                .single();
    }

    private CaseStep read(ResultSet row) throws SQLException {
        return new CaseStep(
                new StepId(row.getString("step")),
                Phase.valueOf(row.getString("phase")),
                ConnectedSystem.valueOf(row.getString("system")),
                row.getString("title"),
                CaseStep.State.valueOf(row.getString("state")),
                kind(row.getString("outcome")),
                row.getString("reason_code"),
                row.getString("detail"),
                json.readValue(row.getString("evidence"), FACTS),
                row.getInt("attempts"),
                row.getLong("run"),
                CaseRows.instant(row, "started_at"),
                CaseRows.instant(row, "finished_at"),
                CaseRows.instant(row, "verified_at"));
    }

    private static @Nullable OutcomeKind kind(@Nullable String outcome) {
        return outcome == null ? null : OutcomeKind.valueOf(outcome);
    }
}
