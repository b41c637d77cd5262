package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.step.exchange.cluster.ClusterRefused;
import io.lastday.offboarding.step.exchange.cluster.Job;
import io.lastday.offboarding.step.exchange.cluster.Job.State;
import io.lastday.offboarding.step.exchange.cluster.Jobs;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Has a job in the cluster run a runbook. One job for each runbook, under a name that the runbook gives: whoever asks again, here or
 * on another replica, finds that job. An API server that is away is thrown as {@link RemoteFailure}, never taken for "no job".
 */
final class ByJob implements ExchangePort {

    /** How much longer than its deadline a job may seem to run, before somebody is asked. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Jobs jobs;
    private final JobSettings settings;

    ByJob(Jobs jobs, JobSettings settings) {
        this.jobs = jobs;
        this.settings = settings;
    }

    @Override
    public Handed hand(SignedRunbook runbook, Instant now) {
        try {
            return stands(runbook, found(runbook), now);
        } catch (ClusterRefused refused) {
            return new Handed.NotLet(String.valueOf(refused.getMessage()));
        }
    }

    private Job found(SignedRunbook runbook) {
        String name = RunbookJob.name(runbook);
        Optional<Job> before = jobs.find(name);
        if (before.isPresent()) {
            return before.get();
        }
        jobs.create(RunbookJob.manifest(runbook, settings, Jobs.LABEL));
        // said to be made is not made: it is there when it can be read
        return jobs.find(name)
                .orElseThrow(() -> new RemoteFailure.Transient("the job was made and is not there", null, null));
    }

    private Handed stands(SignedRunbook runbook, Job job, Instant now) {
        if (!runbook.sha256().equals(job.annotations().get(RunbookJob.DIGEST))) {
            return new Handed.Broke("a job of the name " + job.name() + " is of something else");
        }
        return switch (job.state()) {
            case State.Unfinished unfinished -> unfinished(job, now);
            case State.Complete complete ->
                result(job)
                        .<Handed>map(Handed.Ran::new)
                        .orElseGet(() -> new Handed.Broke("it ended well and left no whole result"));
            // the script ends badly where Exchange refused an action, and says which one in its result
            case State.Failed failed ->
                result(job).<Handed>map(Handed.Ran::new).orElseGet(() -> new Handed.Broke(words(failed)));
        };
    }

    private Handed unfinished(Job job, Instant now) {
        Instant end = job.createdAt().plus(settings.deadline()).plus(GRACE);
        return now.isAfter(end)
                ? new Handed.Broke("the cluster has not ended it at its deadline; see to the job " + job.name())
                : new Handed.Running(now.plus(settings.look()));
    }

    private Optional<String> result(Job job) {
        return jobs.logs(job.name()).stream()
                .map(ResultBlock::in)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String words(State.Failed failed) {
        if ("DeadlineExceeded".equals(failed.reason())) {
            return "it did not end in time";
        }
        return "the job failed" + (failed.reason() == null ? "" : " (" + failed.reason() + ")") + " and left no result";
    }
}
