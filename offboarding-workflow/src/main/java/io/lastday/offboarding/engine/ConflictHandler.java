package io.lastday.offboarding.engine;

import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.job.api.JobInfo;
import org.flowable.job.service.JobServiceConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AsyncRunnableExecutionExceptionHandler;

/**
 * Puts a job back when it met another branch of its case at a join: the engine would wait ten seconds and count it as a
 * failure, and containment would have to wait with it.
 */
final class ConflictHandler implements AsyncRunnableExecutionExceptionHandler {

    @Override
    public boolean handleException(JobServiceConfiguration configuration, JobInfo job, Throwable failure) {
        if (!(failure instanceof FlowableOptimisticLockingException)) {
            return false;
        }
        Command<Boolean> putBack = context -> {
            configuration.getJobManager().unacquire(job);
            return true;
        };
        return configuration.getCommandExecutor().execute(putBack);
    }
}
