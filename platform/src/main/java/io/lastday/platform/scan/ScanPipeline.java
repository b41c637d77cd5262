package io.lastday.platform.scan;

import io.lastday.platform.evaluation.Evaluation;
import io.lastday.platform.evaluation.EvaluationInput;
import io.lastday.platform.evaluation.EvaluationWriter;
import io.lastday.platform.evaluation.SourceSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Reads all sources side by side, concludes, and publishes in one transaction.
 *
 * <p><b>A source that broke mid-way changes nothing but its own status</b>: the conclusion then rests on its last whole
 * walk, whose age readers are shown. May be called by many threads and replicas; the ledger lets one run at a time.
 */
public final class ScanPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(ScanPipeline.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(30);

    private final ScanScope scope;
    private final ScanLedger ledger;
    private final SourceStatuses statuses;
    private final EvaluationWriter writer;
    private final TransactionalOperator transaction;
    private final Clock clock;

    ScanPipeline(ScanScope scope, ScanStores stores, TransactionalOperator transaction, Clock clock) {
        this.scope = scope;
        this.ledger = stores.ledger();
        this.statuses = stores.statuses();
        this.writer = stores.writer();
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Starts a run and answers at once; it goes on by itself. Where the slot was run before, or another run of the firm is
     * under way, gives that one back and starts nothing.
     */
    public Mono<ScanRun> start(String firm, @Nullable String slot, String startedBy) {
        return ledger.claim(firm, slot, startedBy)
                .doOnNext(claim -> {
                    if (claim.started()) {
                        run(claim.run()).subscribe(ignored -> {}, fault -> LOG.error("scan run lost", fault));
                    }
                })
                .map(ScanLedger.Claim::run);
    }

    private Mono<Void> run(ScanRun run) {
        ScanProgress progress = new ScanProgress(scope.sources());
        Mono<Void> work = readAll(progress)
                .publishOn(Schedulers.parallel())
                .flatMap(readings -> conclude(run, readings))
                .timeout(LONGEST_RUN)
                .onErrorResume(fault -> endFailed(run, progress, fault));
        return work.takeUntilOther(givenUp(run, progress));
    }

    private Mono<List<SourceReading>> readAll(ScanProgress progress) {
        return Flux.fromIterable(scope.readers())
                .flatMapSequential(reader -> readOne(reader, progress))
                .collectList();
    }

    private Mono<SourceReading> readOne(SourceReader reader, ScanProgress progress) {
        String source = reader.source();
        return Mono.defer(() -> reader.read(progress.counter(source)))
                .map(facts -> new SourceReading(report(source, SourceState.COMPLETE, null, progress), facts))
                .onErrorResume(fault -> Mono.just(broken(source, fault, progress)))
                .doOnNext(reading -> progress.end(reading.report()));
    }

    private static SourceReading broken(String source, Throwable fault, ScanProgress progress) {
        LOG.warn("source {} could not be read to its end: {}", source, fault.toString());
        SourceState state = progress.read(source) > 0 ? SourceState.PARTIAL : SourceState.FAILED;
        return new SourceReading(report(source, state, SourceFault.reason(fault), progress), null);
    }

    private static SourceReport report(
            String source, SourceState state, @Nullable String reason, ScanProgress progress) {
        return new SourceReport(source, state, reason, progress.read(source), null);
    }

    private Mono<Void> conclude(ScanRun run, List<SourceReading> readings) {
        Instant asOf = clock.instant();
        return Mono.zip(statuses.snapshots(run.firm()), writer.bodiesInForce(run.firm()))
                .map(known -> new EvaluationInput(merged(known.getT1(), readings, asOf), known.getT2(), asOf))
                .flatMap(input -> publish(run, readings, evaluate(readings, input), asOf));
    }

    private Optional<Evaluation> evaluate(List<SourceReading> readings, EvaluationInput input) {
        boolean newFacts = readings.stream().anyMatch(SourceReading::isWhole);
        return newFacts ? scope.evaluator().evaluate(input) : Optional.empty();
    }

    private static Map<String, SourceSnapshot> merged(
            Map<String, SourceSnapshot> known, List<SourceReading> readings, Instant asOf) {
        Map<String, SourceSnapshot> merged = new HashMap<>(known);
        readings.forEach(reading -> reading.wholeFacts()
                .ifPresent(facts -> merged.put(
                        reading.report().source(),
                        new SourceSnapshot(reading.report().source(), asOf, facts))));
        return merged;
    }

    private Mono<Void> publish(
            ScanRun run, List<SourceReading> readings, Optional<Evaluation> evaluation, Instant asOf) {
        List<SourceReport> reports =
                readings.stream().map(SourceReading::report).toList();
        Map<String, Long> counts = evaluation.map(Evaluation::counts).orElse(Map.of());
        Mono<Void> rows = evaluation
                .map(whole -> writer.publish(run.firm(), run.id(), asOf, whole))
                .orElse(Mono.empty());
        return ledger.finish(run, state(reports), counts, reports)
                .thenMany(Flux.fromIterable(readings).concatMap(reading -> statuses.save(run.firm(), reading, asOf)))
                .then(rows)
                .as(transaction::transactional);
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
        if (fault instanceof RunGivenUp) {
            LOG.warn("nothing published: {}", fault.getMessage());
            return Mono.empty();
        }
        LOG.error("scan {} failed", run.id(), fault);
        return ledger.finish(run, ScanState.FAILED, Map.of(), progress.reports());
    }

    /** Completes when a heartbeat finds that the run is no longer ours; a heartbeat that fails is tried again. */
    private Mono<Void> givenUp(ScanRun run, ScanProgress progress) {
        return Flux.interval(BEAT)
                .onBackpressureDrop()
                .concatMap(ignored -> ledger.beat(run, progress.reports()).onErrorResume(fault -> Mono.just(true)), 1)
                .filter(alive -> !alive)
                .next()
                .then();
    }
}
