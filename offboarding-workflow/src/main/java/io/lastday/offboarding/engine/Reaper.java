package io.lastday.offboarding.engine;

import org.flowable.engine.ManagementService;
import org.flowable.engine.impl.cmd.ClearProcessInstanceLockTimesCmd;
import org.flowable.job.service.impl.cmd.UnacquireOwnedJobsCmd;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Frees what a dead replica had locked: steps, the engine's own jobs and timers, and process instances. All but the
 * first need internals of Flowable; a test holds them to what they do here.
 */
@Component
class Reaper {

    private final ManagementService management;
    private final SpringProcessEngineConfiguration configuration;
    private final JdbcClient jdbc;

    Reaper(ManagementService management, SpringProcessEngineConfiguration configuration, JdbcClient jdbc) {
        this.management = management;
        this.configuration = configuration;
        this.jdbc = jdbc;
    }

    /** Frees everything that {@code owner} had locked. Joins the caller's transaction. */
    void release(String owner) {
        management.unacquireAllExternalWorkerJobsForWorker(owner);
        management.executeCommand(new UnacquireOwnedJobsCmd(owner, null, configuration.getJobServiceConfiguration()));
        // that command looks at due jobs only: a timer locked at the moment of death would wait for the lease to end
        jdbc.sql("update act_ru_timer_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?")
                .param(owner)
                .update();
        management.executeCommand(new ClearProcessInstanceLockTimesCmd(owner));
    }
}
