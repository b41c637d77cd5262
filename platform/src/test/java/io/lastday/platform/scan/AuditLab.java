package io.lastday.platform.scan;

import io.lastday.platform.evaluation.Conclusion;
import io.lastday.platform.evaluation.EvaluatedRow;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.RowFilter;
import io.lastday.platform.finding.FindingReader;
import io.lastday.platform.finding.RaisedFinding;
import io.lastday.platform.finding.Severity;
import io.lastday.platform.flag.FlagSettings;
import io.lastday.platform.flag.Outbox;
import io.lastday.platform.flag.RuleNews;
import io.lastday.platform.testing.AuditDatabase;
import io.lastday.platform.walk.Facts;
import io.lastday.platform.walk.SourceFact;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Subject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** An audit of invented sources over a real database: a row a subject, a finding for each fact of kind {@code gap}. */
final class AuditLab {

    static final String FIRM = "harbour-finch";
    static final String SCOPE = "lab";
    static final FlagSettings TOLD_NOBODY =
            new FlagSettings("Lab", "/lab", URI.create("https://lastday.example"), Duration.ofDays(3), null, null);

    final AuditDatabase base = AuditDatabase.emptied();
    final DatabaseClient db = base.db();
    final FakeSource entra = new FakeSource("entra");
    final FakeSource keycloak = new FakeSource("keycloak");
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T06:00:00Z"));
    final EvaluationReader evaluations = new EvaluationReader(db, SCOPE);
    final FindingReader findings = new FindingReader(db, SCOPE);
    volatile FlagSettings flags = TOLD_NOBODY;
    volatile List<RuleNews> news = List.of();
    volatile List<Outbox> outboxes = List.of();
    volatile long hangAtRow = -1;
    final ScanTimes times = new ScanTimes(Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofMinutes(1));

    /** One replica. */
    ScanPipeline replica() {
        return replica(List.of(entra, keycloak), times);
    }

    /** One that says once that it is alive and never again, as if it had died. */
    ScanPipeline dyingReplica() {
        return replica(List.of(entra, keycloak), new ScanTimes(Duration.ofHours(1), times.lease(), times.longest()));
    }

    ScanScope scope(List<SourceWalker> walkers) {
        return new ScanScope(FIRM, SCOPE, walkers, this::begin, news, outboxes);
    }

    private ScanPipeline replica(List<SourceWalker> walkers, ScanTimes times) {
        ScanScope scope = scope(walkers);
        Clock clock = clock();
        return new ScanPipeline(
                scope,
                ScanParts.of(scope, db, JsonMapper.shared(), base.transactions(), clock, times, flags),
                base.transactions(),
                clock,
                times);
    }

    Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    /** Runs a scan to its end, a minute after the one before. */
    ScanRun scan() {
        now.updateAndGet(at -> at.plusSeconds(60));
        return ended(Objects.requireNonNull(replica().start(FIRM, null, "it").block()));
    }

    /** As {@link #scan()}, of other sources. */
    ScanRun scan(List<SourceWalker> walkers) {
        return ended(Objects.requireNonNull(
                replica(walkers, times).start(FIRM, null, "it").block()));
    }

    ScanRun ended(ScanRun run) {
        ScanLedger ledger = new ScanLedger(db, JsonMapper.shared(), SCOPE, times.lease());
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < until) {
            ScanRun found = Objects.requireNonNull(ledger.find(FIRM, run.id()).block());
            if (found.state() != ScanState.RUNNING) {
                return found;
            }
            pause(20);
        }
        throw new AssertionError("the scan did not end");
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The facts in force, each as {@code source kind id subject body}, in order. */
    List<String> facts() {
        return Objects.requireNonNull(db.sql(
                        "select source || ' ' || kind || ' ' || id || ' ' || subject || ' ' || body as f from source_fact order by 1")
                .map(row -> String.valueOf(row.get("f", String.class)))
                .all()
                .collectList()
                .block());
    }

    /** The bodies of the list at a time. */
    List<String> list(Instant at) {
        return Objects.requireNonNull(evaluations
                .at(FIRM, at)
                .flatMapMany(in -> evaluations.all(FIRM, in.id(), RowFilter.ALL))
                .collectList()
                .block());
    }

    private Mono<Conclusion> begin(Facts facts, Instant asOf) {
        AtomicLong rows = new AtomicLong();
        return facts.completeAt()
                .filter(completeAt -> completeAt.containsKey("entra"))
                .<Conclusion>map(completeAt -> new LabConclusion(
                        facts.subjects()
                                .map(AuditLab::row)
                                .concatMap(row -> rows.getAndIncrement() == hangAtRow ? hang(row) : Mono.just(row)),
                        rows));
    }

    private Mono<EvaluatedRow> hang(EvaluatedRow row) {
        hangAtRow = -1;
        return entra.woken.asMono().then(Mono.just(row));
    }

    private static EvaluatedRow row(Subject subject) {
        String said = subject.facts().stream()
                .map(found -> found.source() + ":" + found.fact().kind() + "="
                        + found.fact().body())
                .collect(Collectors.joining(";"));
        return new EvaluatedRow(
                subject.id(),
                subject.id(),
                said,
                Map.of("sources", sources(subject)),
                JsonMapper.shared().writeValueAsString(Map.of("said", said)),
                subject.facts().stream()
                        .filter(found -> found.fact().kind().equals("gap"))
                        .map(AuditLab::finding)
                        .toList());
    }

    private static String sources(Subject subject) {
        return subject.facts().stream().map(SourceFact::source).distinct().collect(Collectors.joining("+"));
    }

    private static RaisedFinding finding(SourceFact gap) {
        return new RaisedFinding(
                gap.source() + "-gap",
                "",
                Severity.valueOf(gap.fact().body()),
                "A gap",
                Map.of("id", gap.fact().id()));
    }

    private record LabConclusion(Flux<EvaluatedRow> rows, AtomicLong count) implements Conclusion {

        @Override
        public String summary() {
            return "{\"rows\":" + count + "}";
        }

        @Override
        public Map<String, Long> counts() {
            return Map.of("rows", count.get());
        }

        @Override
        public Set<String> restsOn(String rule) {
            return Set.of(rule.substring(0, rule.indexOf('-')));
        }
    }
}
