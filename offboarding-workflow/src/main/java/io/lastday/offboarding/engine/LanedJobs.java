package io.lastday.offboarding.engine;

import java.util.Map;
import org.flowable.job.api.JobInfo;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.flowable.job.service.impl.asyncexecutor.DefaultAsyncJobExecutor;

/**
 * Executes the engine's own jobs by lanes. Every step that ends leaves a job that moves its case on; in the one queue that the
 * engine has by itself, whoever becomes due would wait behind all of them.
 */
final class LanedJobs extends DefaultAsyncJobExecutor {

    /**
     * As many threads as the engine has by itself: more would only share the same processors and connections. One each is
     * enough that containments and closings go on whatever becomes due; the others serve whatever is most urgent.
     */
    private static final Map<Lane, Integer> THREADS = Map.of(Lane.FIRST, 6, Lane.CONTAIN, 1, Lane.OTHER, 1);

    LanedJobs(AsyncJobExecutorConfiguration configuration) {
        super(configuration);
    }

    @Override
    protected void initAsyncJobExecutionThreadPool() {
        setTaskExecutor(new Lanes(THREADS));
        shutdownTaskExecutor = true;
    }

    @Override
    protected Runnable createRunnableForJob(JobInfo job) {
        return new Lanes.Task(Lane.of(job), super.createRunnableForJob(job));
    }
}
