package io.lastday.platform.scan;

import io.lastday.platform.evaluation.Conclusion;
import io.lastday.platform.flag.FlaggedRun;
import io.lastday.platform.scan.SourceWalks.Walked;
import io.lastday.platform.walk.Attempt;
import io.lastday.platform.walk.StoredFacts;
import io.lastday.platform.walk.TakenOver;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Walks all sources side by side, concludes, and publishes in one transaction.
 *
 * <p><b>A source that broke mid-way changes nothing but its own status</b>: the conclusion then rests on its last whole walk,
 * whose age readers are shown. A run whose replica died is gone on with by any other. May be called by many threads and replicas;
 * the ledger lets one run at a time.
 */
public final class ScanPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(ScanPipeline.class);

    private final ScanScope scope;
    private final ScanParts parts;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final ScanTimes times;

    ScanPipeline(ScanScope scope, ScanParts parts, TransactionalOperator transaction, Clock clock, ScanTimes times) {
        this.scope = scope;
        this.parts = parts;
        this.transaction = transaction;
        this.clock = clock;
        this.times = times;
    }

    /**
     * Starts a run and answers at once; it goes on by itself. Where the slot was run before, or another run of the firm is
     * under way, gives that one back and starts nothing.
     */
    public Mono<ScanRun> start(String firm, @Nullable String slot, String startedBy) {
        return parts.ledger()
                .claim(firm, slot, startedBy)
                .doOnNext(claim -> {
                    if (claim.started()) {
                        goOn(claim.run());
                    }
                })
                .map(ScanLedger.Claim::run);
    }

    /** Goes on with a run whose replica fell silent, where there is one; that run, or empty. */
    Mono<ScanRun> takeUp() {
        return parts.ledger().takeUpSilent(scope.firm()).doOnNext(run -> {
            LOG.warn("going on with run {} whose replica fell silent", run.id());
            goOn(run);
        });
    }

    private void goOn(ScanRun run) {
        run(run).subscribe(ignored -> {}, fault -> LOG.error("scan run lost", fault));
    }

    private Mono<Void> run(ScanRun run) {
        ScanProgress progress = new ScanProgress(scope.sources());
        Mono<Void> work = parts.walks()
                .all(run.claim(), progress)
                .publishOn(Schedulers.parallel())
                .flatMap(walked -> conclude(run, walked))
                .timeout(times.longest())
                .onErrorResume(fault -> endFailed(run, progress, fault));
        return work.takeUntilOther(takenOver(run, progress));
    }

    private Mono<Void> conclude(ScanRun run, List<Walked> walked) {
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean newFacts = walked.stream().anyMatch(Walked::isWhole);
        Mono<Conclusion> conclusion = newFacts
                ? Mono.defer(() -> scope.evaluator().begin(new StoredFacts(parts.db(), run.firm(), scope.name()), asOf))
                : Mono.empty();
        return settle(run, walked, asOf)
                .then(conclusion.map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(found -> found.map(whole -> publish(run, walked, whole, asOf))
                        .orElseGet(() -> end(run, walked, Map.of())));
    }

    /** Puts what was walked whole into force: from here on the run is judged by it, whoever goes on with the run. */
    private Mono<Void> settle(ScanRun run, List<Walked> walked, Instant asOf) {
        Attempt attempt = run.claim();
        Mono<Void> facts = Flux.fromIterable(walked)
                .filter(walk -> walk.isWhole() && !walk.settled())
                .concatMap(walk -> parts.store().settle(attempt, walk.report().source()))
                .then();
        Mono<Void> statuses = Flux.fromIterable(walked)
                .filter(walk -> !walk.settled())
                .concatMap(walk -> parts.statuses().save(run.firm(), walk.report(), asOf))
                .then();
        return parts.ledger()
                .hold(run)
                .then(facts)
                .then(statuses)
                .then(parts.ledger().hold(run))
                .as(transaction::transactional);
    }

    private Mono<Void> publish(ScanRun run, List<Walked> walked, Conclusion conclusion, Instant asOf) {
        Attempt attempt = run.claim();
        Set<String> whole = walked.stream()
                .filter(Walked::isWhole)
                .map(walk -> walk.report().source())
                .collect(Collectors.toSet());
        return parts.concluding()
                .take(attempt, conclusion)
                .flatMap(taken -> parts.ledger()
                        .hold(run)
                        .then(parts.concluding().publish(attempt, asOf, conclusion, taken, whole))
                        .flatMap(counts ->
                                parts.raise(flagged(attempt, walked, asOf)).then(end(run, walked, counts)))
                        .as(transaction::transactional))
                .then(parts.concluding().clear(attempt));
    }

    private static FlaggedRun flagged(Attempt attempt, List<Walked> walked, Instant asOf) {
        List<SourceReport> reports = walked.stream().map(Walked::report).toList();
        List<String> unread = reports.stream()
                .filter(report -> report.state() != SourceState.COMPLETE)
                .map(SourceReport::source)
                .toList();
        return new FlaggedRun(attempt, asOf, state(reports).name(), unread);
    }

    private Mono<Void> end(ScanRun run, List<Walked> walked, Map<String, Long> counts) {
        List<SourceReport> reports = walked.stream().map(Walked::report).toList();
        return parts.ledger().finish(run, state(reports), counts, reports);
    }

    /** COMPLETE only where every source was read to its end. */
    static ScanState state(List<SourceReport> reports) {
        if (reports.stream().allMatch(report -> report.state() == SourceState.COMPLETE)) {
            return ScanState.COMPLETE;
        }
        return reports.stream().allMatch(report -> report.state() == SourceState.FAILED)
                ? ScanState.FAILED
                : ScanState.PARTIAL;
    }

    private Mono<Void> endFailed(ScanRun run, ScanProgress progress, Throwable fault) {
        if (fault instanceof TakenOver) {
            LOG.warn("nothing published: {}", fault.getMessage());
            return Mono.empty();
        }
        LOG.error("scan {} failed", run.id(), fault);
        return parts.ledger()
                .finish(run, ScanState.FAILED, Map.of(), progress.reports())
                .onErrorResume(TakenOver.class, lost -> Mono.empty());
    }

    /** Completes when a heartbeat finds that the run is no longer ours; a heartbeat that fails is tried again. */
    private Mono<Void> takenOver(ScanRun run, ScanProgress progress) {
        return Flux.interval(times.beat())
                .onBackpressureDrop()
                .concatMap(
                        ignored -> parts.ledger().beat(run, progress.reports()).onErrorResume(fault -> Mono.just(true)),
                        1)
                .filter(alive -> !alive)
                .next()
                .then();
    }
}
