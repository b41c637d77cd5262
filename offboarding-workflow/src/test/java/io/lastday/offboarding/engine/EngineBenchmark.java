package io.lastday.offboarding.engine;

import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine with steps that take no time: one leaver of 25 steps, many of them, and a stream of people who become due. Not among
 * the tests of a build: {@code benchmarks/engine/run} runs it.
 */
@CoreTest
@Import(TwentyFiveSteps.class)
class EngineBenchmark {

    private static final int CASES = Integer.getInteger("lastday.benchmark.cases", 400);
    private static final int DUE = Integer.getInteger("lastday.benchmark.due", CASES);
    private static final int ROUNDS = Integer.getInteger("lastday.benchmark.rounds", 2);
    private static final int STEPS = 25;
    private static final int A_SECOND = 100;

    private static final String FIRED = "select proc_inst_id_ as process, end_time_ as moment from act_hi_actinst"
            + " where act_id_ = 'contain-timer'";
    private static final String BEGAN = "select process, min(intent_at) as moment from step_log"
            + " join leaver_case began on began.id = case_id group by process";
    private static final String CONTAINED = "select process, contained_at as moment from leaver_case";

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void engine() throws Exception {
        Crowd crowd = new Crowd(new Desk(port), world, jdbc);
        run(crowd, "warming up", CASES / 4);
        for (int round = 1; round <= 3; round++) {
            run(crowd, "one leaver", 1);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            run(crowd, "many leavers", CASES);
        }
        dueToStart(crowd, DUE);
    }

    private void run(Crowd crowd, String what, int number) throws Exception {
        List<UUID> ids = crowd.waiting(number, "twenty-five", crowd::anybody);
        Instant due = Instant.now().plusMillis(500);
        crowd.due(ids, due, Duration.ZERO);
        Instant end = crowd.last(ids, "ended_at", Duration.ofMinutes(10));
        Instant first = jdbc.sql("select min(intent_at) from step_log where case_id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        double seconds = Crowd.seconds(due, end);
        System.out.printf(
                Locale.ROOT,
                "%n%s: %d cases of %d steps in %.2f s from due to closed, %.0f steps/s; the first step began %.2f s after due%n",
                what,
                number,
                STEPS,
                seconds,
                number * STEPS / Crowd.seconds(first, end),
                Crowd.seconds(due, first));
    }

    /** A hundred people become due each second; how late is each one's first step? */
    private void dueToStart(Crowd crowd, int number) throws Exception {
        List<UUID> ids = crowd.waiting(number, "twenty-five", crowd::anybody);
        crowd.due(ids, Instant.now().plusSeconds(5), Duration.ofSeconds(1).dividedBy(A_SECOND));
        crowd.last(ids, "cleared_at", Duration.ofMinutes(5));
        System.out.printf(
                Locale.ROOT,
                "%n%d people due, %d a second; from due to%n%s%n%s%n",
                number,
                A_SECOND,
                late("their timer fired", ids, FIRED),
                late("their first step began", ids, BEGAN));
        crowd.last(ids, "ended_at", Duration.ofMinutes(30));
        System.out.println(late("contained", ids, CONTAINED));
    }

    /** How long after their time, over all of them. */
    private String late(String what, List<UUID> ids, String when) {
        List<Double> late = jdbc.sql("select extract(epoch from moment - contain_at)::float8 from (" + when
                        + ") found join leaver_case on leaver_case.process = found.process"
                        + " where leaver_case.id = any (?) order by 1")
                .param(ids.toArray(UUID[]::new))
                .query(Double.class)
                .list();
        return String.format(
                Locale.ROOT,
                "  %s, %d people: p50 %.2f s, p99 %.2f s, worst %.2f s; before their time %d (load average %.1f)",
                what,
                late.size(),
                late.get(late.size() / 2),
                late.get(late.size() * 99 / 100),
                late.getLast(),
                late.stream().filter(each -> each < 0).count(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
