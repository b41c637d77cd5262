package io.lastday.k8s;

import static io.lastday.k8s.Rule.of;

import java.util.List;
import java.util.function.Predicate;

/** What a job that comes again must say, so that it neither piles up nor is silently left out, and an answer is not asked for twice. */
final class JobRules {

    static final List<Rule> ALL = List.of(
            jobs("kube-score/cronjob-has-deadline", m -> positive(m.at("spec/startingDeadlineSeconds"))),
            jobs(
                    "kube-score/cronjob-restartpolicy",
                    m -> m.pod().at("restartPolicy").is("Never")),
            jobs(
                    "kube-linter/job-ttl-seconds-after-finished",
                    m -> positive(m.at("spec/jobTemplate/spec/ttlSecondsAfterFinished"))),
            jobs("house/one-at-a-time", m -> m.at("spec/concurrencyPolicy").is("Forbid")),
            jobs("house/clock-named", m -> m.at("spec/timeZone").present()),
            jobs(
                    "house/job-ends",
                    m -> positive(m.at("spec/jobTemplate/spec/activeDeadlineSeconds"))
                            && m.at("spec/jobTemplate/spec/backoffLimit")
                                    .number()
                                    .isPresent()),
            jobs("house/an-answer-is-not-asked-for-again", JobRules::endsWithItsAnswer),
            jobs("house/slot-is-the-job", JobRules::namesItsSlot));

    private JobRules() {}

    private static Rule jobs(String name, Predicate<Manifest> holds) {
        return of(name, m -> m.is("CronJob"), holds);
    }

    private static boolean positive(Node seconds) {
        return seconds.number().filter(number -> number > 0).isPresent();
    }

    /** Exit status 1 says that there are new gaps: a second try would say so again, and later. */
    private static boolean endsWithItsAnswer(Manifest job) {
        return job.at("spec/jobTemplate/spec/podFailurePolicy/rules")
                .items()
                .anyMatch(rule -> rule.at("action").is("FailJob")
                        && rule.at("onExitCodes/operator").is("In")
                        && rule.at("onExitCodes/values").is(List.of(1)));
    }

    /** Pods of one job are tries at one slot. */
    private static boolean namesItsSlot(Manifest job) {
        Node container = job.containers().getFirst();
        return container.at("args").items().anyMatch(argument -> argument.is("--slot=$(SCAN_SLOT)"))
                && container
                        .at("env")
                        .items()
                        .anyMatch(variable -> variable.at("name").is("SCAN_SLOT")
                                && variable.at("valueFrom/fieldRef/fieldPath")
                                        .is("metadata.labels['batch.kubernetes.io/job-name']"));
    }
}
