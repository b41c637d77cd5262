package io.lastday.offboarding.engine;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of steps and of their runs, as the engine writes them. Every call joins the caller's transaction. */
@Component
class StepLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StepLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The case that a process instance runs. */
    Optional<CaseKey> caseOf(String process) {
        return jdbc.sql("select firm, id from leaver_case where process = ?")
                .param(process)
                .query((row, number) -> new CaseKey(new FirmId(row.getString(1)), row.getObject(2, UUID.class)))
                .optional();
    }

    /** Raises the epoch, closes runs that were lost, and writes the intent. */
    Optional<Begun> begin(CaseKey key, StepId step, NodeId worker, Instant now) {
        OffsetDateTime at = utc(now);
        Optional<Begun> begun = jdbc.sql("""
                update case_step now set run = now.run + 1, state = 'RUNNING', attempts = now.failures + 1, next_at = null
                  , started_at = coalesce(now.started_at, ?)
                from (select * from case_step where firm = ? and case_id = ? and step = ? for update) was
                where now.firm = was.firm and now.case_id = was.case_id and now.step = was.step
                  and now.state <> 'FINISHED'
                returning now.run, now.failures, now.cursor, now.phase
                  , case when was.state = 'WAITING' then was.reason_code end as waited_for
                  , was.state <> 'WAITING' or was.outcome = 'FAILED_RETRYABLE' as news
                """)
                .params(at, key.firm().value(), key.id(), step.value())
                .query((row, number) -> new Begun(
                        row.getLong("run"),
                        row.getInt("failures"),
                        row.getString("cursor"),
                        Phase.valueOf(row.getString("phase")),
                        row.getString("waited_for"),
                        row.getBoolean("news")))
                .optional();
        begun.filter(run -> run.run() > 1)
                .ifPresent(run -> jdbc.sql("update step_log set result = 'LOST', ended_at = ?"
                                + " where firm = ? and case_id = ? and step = ? and ended_at is null")
                        .params(at, key.firm().value(), key.id(), step.value())
                        .update());
        begun.ifPresent(run -> jdbc.sql("insert into step_log (firm, case_id, step, run, attempt, worker, intent_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(key.firm().value(), key.id(), step.value(), run.run(), run.attempt(), worker.value(), at)
                .update());
        return begun;
    }

    /**
     * Writes where a run left the step.
     *
     * @return whether the run was the newest; if not, nothing was written
     */
    boolean settle(Intent intent, Settled settled, Instant now) {
        int rows = jdbc.sql("""
                update case_step set state = ?, outcome = ?, reason_code = ?, detail = ?, evidence = ?::jsonb
                  , failures = ?, cursor = ?, next_at = ?, finished_at = ?, verified_at = ?
                where firm = ? and case_id = ? and step = ? and run = ? and state = 'RUNNING'
                """)
                .param(settled.state().name())
                .param(settled.outcome() == null ? null : settled.outcome().name())
                .param(settled.reasonCode())
                .param(settled.detail())
                .param(json.writeValueAsString(settled.evidence()))
                .param(settled.failures())
                .param(settled.cursor())
                .param(settled.nextAt() == null ? null : utc(settled.nextAt()))
                .param(settled.isFinished() ? utc(now) : null)
                .param(settled.isVerified() ? utc(now) : null)
                .params(
                        intent.key().firm().value(),
                        intent.key().id(),
                        intent.step().value(),
                        intent.run())
                .update();
        return rows == 1;
    }

    /** Writes how a run ended, if nobody has declared it lost. */
    void end(Intent intent, String result, @Nullable String reason, Instant now) {
        jdbc.sql("update step_log set ended_at = ?, result = ?, reason_code = ?"
                        + " where firm = ? and case_id = ? and step = ? and run = ?"
                        + " and (result is null or result = 'LOST')")
                .param(utc(now))
                .param(result)
                .param(reason)
                .params(
                        intent.key().firm().value(),
                        intent.key().id(),
                        intent.step().value(),
                        intent.run())
                .update();
    }

    /** Answers of people that the engine has not taken up, over all firms. */
    List<Map.Entry<CaseKey, StepId>> unansweredTasks() {
        return jdbc.sql("select firm, case_id, step from case_step where answer is not null limit 100")
                .query((row, number) -> Map.entry(
                        new CaseKey(new FirmId(row.getString(1)), row.getObject(2, UUID.class)),
                        new StepId(row.getString(3))))
                .list();
    }

    void answerTaken(CaseKey key, StepId step) {
        jdbc.sql("update case_step set answer = null where firm = ? and case_id = ? and step = ?")
                .params(key.firm().value(), key.id(), step.value())
                .update();
    }

    /** The engine gave up on a job of this step: from here on it waits for a person. */
    boolean gaveUp(CaseKey key, StepId step) {
        return jdbc.sql("update case_step set state = 'WAITING', outcome = 'FAILED', reason_code = 'DEAD_LETTER'"
                                + ", detail = 'The engine could not go on here. Retry the step.', run = run + 1"
                                + " where firm = ? and case_id = ? and step = ? and state <> 'FINISHED'"
                                + " and reason_code is distinct from 'DEAD_LETTER'")
                        .params(key.firm().value(), key.id(), step.value())
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * @param waitedFor the reason of the wait that this run ends
     * @param isNews whether the case's record should tell of it: a poll of something already waiting is no news
     */
    record Begun(
            long run,
            int failures,
            @Nullable String cursor,
            Phase phase,
            @Nullable String waitedFor,
            boolean isNews) {
        int attempt() {
            return failures + 1;
        }
    }
}
