package io.lastday.offboarding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedSteps;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.AcquiredExternalWorkerJob;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replicas that die between intent and outcome, and replicas that come back from the dead. */
@CoreTest
class TakeoverTest {

    private static final StepId GUARD_RAILS = new StepId("lastday.guard-rails");

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private ScriptedSteps steps;

    @Autowired
    private StepWorker worker;

    @Autowired
    private StepJournal journal;

    @Autowired
    private StepSettlement settlement;

    @Autowired
    private Heartbeat heartbeat;

    @Autowired
    private Reaper reaper;

    @Autowired
    private EngineSettings settings;

    @Autowired
    private ManagementService management;

    @Autowired
    private SpringProcessEngineConfiguration configuration;

    @Autowired
    private NodeId node;

    @Autowired
    private JdbcClient jdbc;

    private final NodeId dead = new NodeId("dead-" + UUID.randomUUID());
    private Desk desk;

    @BeforeEach
    void stopTheLivingWorker() {
        desk = new Desk(port);
        worker.stop();
    }

    @AfterEach
    void goOn() {
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    private void enter(NodeId node, Duration silentFor) {
        jdbc.sql("insert into node (id, started_at, beat_at) values (?, now(), now() - make_interval(secs => ?))")
                .params(node.value(), (double) silentFor.toSeconds())
                .update();
    }

    /** The dead replica takes the first step of a case, under a lease that would last an hour. */
    private AcquiredExternalWorkerJob taken(UUID id) {
        String process = jdbc.sql("select process from leaver_case where id = ?")
                .param(id)
                .query(String.class)
                .single();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            List<AcquiredExternalWorkerJob> jobs = management
                    .createExternalWorkerJobAcquireBuilder()
                    .topic(Lane.FIRST.key(), Duration.ofHours(1))
                    .acquireAndLock(10, dead.value());
            for (AcquiredExternalWorkerJob job : jobs) {
                if (job.getProcessInstanceId().equals(process)) {
                    return job;
                }
                management.unacquireExternalWorkerJob(job.getId(), dead.value());
            }
        }
        throw new AssertionError("the step never came up");
    }

    private CaseKey key(UUID id) {
        return new CaseKey(new FirmId("harbour-finch"), id);
    }

    private List<String> results(UUID id) {
        return jdbc.sql("select coalesce(result, 'OPEN') from step_log where case_id = ? and step = ? order by run")
                .params(id, GUARD_RAILS.value())
                .query(String.class)
                .list();
    }

    @Test
    void a_step_of_a_replica_that_died_after_its_intent_is_taken_over_and_finished_once() {
        UUID id = desk.run(world.person("Crashed Leaver"));
        taken(id);
        assertThat(journal.begin(key(id), GUARD_RAILS, dead)).isPresent();
        enter(dead, Duration.ofSeconds(1));

        heartbeat.reapDead();
        assertThat(management
                        .createExternalWorkerJobQuery()
                        .lockOwner(dead.value())
                        .count())
                .as("a replica that missed no three beats lives")
                .isEqualTo(1);
        jdbc.sql("update node set beat_at = now() - interval '7 seconds' where id = ?")
                .param(dead.value())
                .update();
        heartbeat.reapDead();
        worker.start();

        desk.awaitState(id, "CLOSED");
        assertThat(results(id)).containsExactly("LOST", "DONE");
        List<String> called = desk.look(id).findValuesAsString("id");
        steps.all()
                .forEach(step -> assertThat(step.calls(id))
                        .as(step.id().value())
                        .hasSize(called.contains(step.id().value()) ? 1 : 0));
    }

    @Test
    void the_outcome_of_a_replica_that_was_taken_over_is_refused_whole() {
        UUID id = desk.run(world.person("Zombie Leaver"));
        AcquiredExternalWorkerJob job = taken(id);
        Intent zombie = journal.begin(key(id), GUARD_RAILS, dead).orElseThrow();
        enter(dead, Duration.ofSeconds(60));
        heartbeat.reapDead();
        worker.start();
        desk.awaitState(id, "CLOSED");
        String before = desk.look(id).toString();

        StepCall.Ended late = StepCall.Ended.with(new Outcome.Done("Done by a zombie.", Map.of()));
        assertThatThrownBy(() -> settlement.settle(zombie, late, job.getId(), dead))
                .isInstanceOf(StaleRun.class);

        assertThat(desk.look(id).toString()).isEqualTo(before);
    }

    @Test
    void an_older_run_is_refused_while_the_newer_one_still_acts() {
        UUID id = desk.run(world.person("Overtaken Leaver"));
        AcquiredExternalWorkerJob job = taken(id);
        Intent older = journal.begin(key(id), GUARD_RAILS, dead).orElseThrow();
        Intent newer = journal.begin(key(id), GUARD_RAILS, dead).orElseThrow();
        StepCall.Ended ended = StepCall.Ended.with(new Outcome.Done("Done.", Map.of()));

        assertThatThrownBy(() -> settlement.settle(older, ended, job.getId(), dead))
                .isInstanceOf(StaleRun.class);
        assertThat(desk.step(id, GUARD_RAILS.value()).get("state").asString()).isEqualTo("RUNNING");
        settlement.settle(newer, ended, job.getId(), dead);
        assertThat(results(id)).containsExactly("LOST", "DONE");
    }

    @Test
    void an_outcome_that_the_engine_does_not_take_is_not_written_either() {
        UUID id = desk.run(world.person("One Commit"));
        AcquiredExternalWorkerJob job = taken(id);
        Intent intent = journal.begin(key(id), GUARD_RAILS, dead).orElseThrow();
        StepCall.Ended ended = StepCall.Ended.with(new Outcome.Done("Done.", Map.of()));

        NodeId stranger = new NodeId("dead-" + UUID.randomUUID());
        assertThatThrownBy(() -> settlement.settle(intent, ended, job.getId(), stranger))
                .isInstanceOf(RuntimeException.class);

        assertThat(desk.step(id, GUARD_RAILS.value()).get("state").asString()).isEqualTo("RUNNING");
        assertThat(results(id)).containsExactly("OPEN");
    }

    @Test
    void a_stopped_case_takes_no_outcome_any_more() {
        UUID id = desk.run(world.person("Stopped Leaver"));
        AcquiredExternalWorkerJob job = taken(id);
        Intent intent = journal.begin(key(id), GUARD_RAILS, dead).orElseThrow();
        desk.post(Desk.HR, "hr", "/api/leavers/" + id + "/cancellation", Map.of("reason", "a mistake"))
                .expectStatus()
                .isOk();

        StepCall.Ended ended = StepCall.Ended.with(new Outcome.Done("Done.", Map.of()));
        assertThatThrownBy(() -> settlement.settle(intent, ended, job.getId(), dead))
                .isInstanceOf(StaleRun.class);
        assertThat(journal.begin(key(id), GUARD_RAILS, dead)).isEmpty();
    }

    /** Holds Flowable's internal commands to what the reaper needs of them: an upgrade that changes them fails here. */
    @Test
    void the_reaper_frees_the_engines_own_jobs_and_instances_of_a_dead_owner() {
        UUID id = desk.start(Desk.inAMonth(world.person("Locked Leaver")));
        desk.approveWhole(id);
        String process = jdbc.sql("select process from leaver_case where id = ?")
                .param(id)
                .query(String.class)
                .single();
        jdbc.sql("update act_ru_execution set lock_owner_ = ?, lock_time_ = now() + interval '1 hour' where id_ = ?")
                .params(dead.value(), process)
                .update();
        jdbc.sql("""
                insert into act_ru_job (id_, rev_, type_, lock_owner_, lock_exp_time_, exclusive_, process_instance_id_
                  , retries_, handler_type_)
                values (?, 1, 'message', ?, now() + interval '1 hour', false, ?, 3, 'nothing')
                """).params("job-" + id, dead.value(), process).update();
        jdbc.sql("""
                update act_ru_timer_job set lock_owner_ = ?, lock_exp_time_ = now() + interval '1 hour'
                where process_instance_id_ = ?""").params(dead.value(), process).update();
        assertThat(locksOfTheDead("act_ru_timer_job")).isEqualTo(1);

        reaper.release(dead.value());

        assertThat(locksOfTheDead("act_ru_execution")).isZero();
        assertThat(locksOfTheDead("act_ru_job")).isZero();
        assertThat(locksOfTheDead("act_ru_timer_job")).isZero();
        jdbc.sql("delete from act_ru_job where id_ = ?").param("job-" + id).update();
    }

    private long locksOfTheDead(String table) {
        return jdbc.sql("select count(*) from " + table + " where lock_owner_ = ?")
                .param(dead.value())
                .query(Long.class)
                .single();
    }

    @Test
    void the_engine_runs_with_the_guards_that_make_it_safe() {
        var executor = configuration.getAsyncExecutor();

        assertThat(executor.getAsyncJobLockTimeInMillis()).isEqualTo(120_000);
        assertThat(executor.getTimerLockTimeInMillis()).isEqualTo(120_000);
        assertThat(executor.getResetExpiredJobsInterval()).isEqualTo(5_000);
        assertThat(executor.getLockOwner()).isEqualTo(node.value());
        assertThat(settings.deadline()).isLessThanOrEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void a_job_that_the_engine_gave_up_on_becomes_a_matter_for_a_person_and_comes_back_to_life() {
        UUID id = desk.start(Desk.dueNow(world.person("Dead Letter")));
        desk.approveWhole(id);
        AcquiredExternalWorkerJob job = taken(id);
        management
                .createExternalWorkerJobFailureBuilder(job.getId(), dead.value())
                .retries(0)
                .fail();
        worker.start();

        desk.await(id, leaver -> leaver.get("state").asString().equals("NEEDS_HUMAN"));
        assertThat(desk.step(id, GUARD_RAILS.value()).get("reasonCode").asString())
                .isEqualTo("DEAD_LETTER");
        desk.clear(id, GUARD_RAILS.value(), "retry").expectStatus().isOk();
        desk.awaitState(id, "CLOSED");
    }
}
