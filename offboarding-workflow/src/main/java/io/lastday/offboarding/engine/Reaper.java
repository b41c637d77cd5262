package io.lastday.offboarding.engine;

import org.flowable.engine.ManagementService;
import org.flowable.engine.impl.cmd.ClearProcessInstanceLockTimesCmd;
import org.flowable.job.service.impl.cmd.UnacquireOwnedJobsCmd;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/**
 * Frees what a dead replica had locked: steps, the engine's own jobs, and process instances. The last two need internal
 * commands of Flowable; a test holds them to what they do here.
 */
@Component
class Reaper {

    private final ManagementService management;
    private final SpringProcessEngineConfiguration configuration;

    Reaper(ManagementService management, SpringProcessEngineConfiguration configuration) {
        this.management = management;
        this.configuration = configuration;
    }

    /** Frees everything that {@code owner} had locked. Joins the caller's transaction. */
    void release(String owner) {
        management.unacquireAllExternalWorkerJobsForWorker(owner);
        management.executeCommand(new UnacquireOwnedJobsCmd(owner, null, configuration.getJobServiceConfiguration()));
        management.executeCommand(new ClearProcessInstanceLockTimesCmd(owner));
    }
}
