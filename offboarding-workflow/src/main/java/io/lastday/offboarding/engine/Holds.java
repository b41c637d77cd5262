package io.lastday.offboarding.engine;

import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a step waits for that is not its own matter: an approval, a date, or the containment of others. */
@Component
class Holds {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    /** So many cases more to contain, so much later everybody looks again: together they ask some fifty times a second. */
    private static final Duration A_CASE = Duration.ofMillis(20);

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why the step may not run yet, or empty if it may. */
    Optional<StepResult.Waiting> on(Intent intent, Instant now) {
        LeaverCase leaver = intent.leaver();
        if (intent.phase() == Phase.PREPARE) {
            return beforePreparing(leaver, now);
        }
        UUID file = leaver.involved().importId();
        return file == null || intent.phase() == Phase.CONTAIN ? Optional.empty() : othersOf(leaver, file, now);
    }

    /** Containment may be urgent and come before the approval; telling people about it may not. */
    private static Optional<StepResult.Waiting> beforePreparing(LeaverCase leaver, Instant now) {
        if (!leaver.isApproved()) {
            return Optional.of(new StepResult.Waiting(
                    now.plus(LOOK_AGAIN), "AWAITING_APPROVAL", "Not every approval is given.", null));
        }
        Instant visible = leaver.request().visibleFrom();
        return visible == null || !visible.isAfter(now)
                ? Optional.empty()
                : Optional.of(new StepResult.Waiting(visible, "NOT_VISIBLE_YET", "Nobody may know yet.", null));
    }

    /** Everybody of a file is contained first, as far as it is due and needs no person; only then goes the rest on. */
    private Optional<StepResult.Waiting> othersOf(LeaverCase leaver, UUID file, Instant now) {
        int open = jdbc.sql("select count(*) from leaver_case where firm = ? and import_id = ? and contained_at is null"
                        + " and state in ('SCHEDULED', 'RUNNING') and contain_at <= now()"
                        // a playbook that lets access stay contains nobody, and nobody waits for it
                        + " and exists (select from case_step step where step.firm = leaver_case.firm"
                        + " and step.case_id = leaver_case.id and step.phase = 'CONTAIN')")
                .params(leaver.firm().value(), file)
                .query(Integer.class)
                .single();
        return open == 0
                ? Optional.empty()
                : Optional.of(new StepResult.Waiting(
                        now.plus(Duration.ofSeconds(5)).plus(A_CASE.multipliedBy(open)),
                        "OTHERS_CONTAINED_FIRST",
                        "Other people of the same file are contained first.",
                        null));
    }
}
