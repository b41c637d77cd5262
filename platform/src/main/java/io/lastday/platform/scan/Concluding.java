package io.lastday.platform.scan;

import io.lastday.platform.evaluation.Conclusion;
import io.lastday.platform.evaluation.EvaluatedRow;
import io.lastday.platform.evaluation.EvaluationWriter;
import io.lastday.platform.finding.FindingChanges;
import io.lastday.platform.finding.FindingStage;
import io.lastday.platform.finding.FindingStage.Raised;
import io.lastday.platform.finding.FindingWriter;
import io.lastday.platform.walk.Attempt;
import io.lastday.platform.walk.InBulk;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Takes a conclusion's rows and findings in as they stream, and publishes them at once. */
final class Concluding {

    private static final int AT_ONCE = 500;

    /** So many times {@value #AT_ONCE} are taken in side by side. */
    private static final int AHEAD = 2;

    private final DatabaseClient db;
    private final EvaluationWriter rows;
    private final FindingStage raised;
    private final FindingWriter findings;

    Concluding(DatabaseClient db, JsonMapper json, String scope) {
        this.db = db;
        this.rows = new EvaluationWriter(db, scope);
        this.raised = new FindingStage(db, json, scope);
        this.findings = new FindingWriter(db, scope);
    }

    /** Consumes the conclusion's rows, a few hundred in memory at a time; how many there were. */
    Mono<Long> take(Attempt attempt, Conclusion conclusion) {
        return clear(attempt)
                .thenMany(conclusion
                        .rows()
                        .buffer(AT_ONCE)
                        .flatMap(some -> staged(attempt, some).thenReturn((long) some.size()), AHEAD, 1))
                .reduce(0L, Long::sum);
    }

    /** Not on the event loop that brings the answers of the database: rows are digested here. */
    private Mono<Void> staged(Attempt attempt, List<EvaluatedRow> some) {
        return Mono.defer(() -> stage(attempt, some)).subscribeOn(Schedulers.parallel());
    }

    private Mono<Void> stage(Attempt attempt, List<EvaluatedRow> some) {
        List<Raised> gaps = some.stream().flatMap(Concluding::raised).toList();
        return rows.stage(attempt, some).then(raised.stage(attempt, gaps));
    }

    private static Stream<Raised> raised(EvaluatedRow row) {
        String facets = row.findings().isEmpty() ? "" : row.storedFacets();
        return row.findings().stream()
                .map(finding -> new Raised(row.id(), row.sortKey(), row.search(), facets, finding));
    }

    /**
     * Publishes what was taken in; the run's counts. <b>Belongs into a transaction</b>, which its caller opens.
     *
     * @param whole the sources that the run walked to their end
     */
    Mono<Map<String, Long>> publish(
            Attempt attempt, Instant asOf, Conclusion conclusion, long taken, Set<String> whole) {
        Mono<FindingChanges> published = rows.publish(attempt, asOf, conclusion.summary(), taken)
                .then(findings.publish(attempt, asOf, whole, conclusion::restsOn));
        return InBulk.in(db, published).map(changes -> counts(conclusion, changes));
    }

    private static Map<String, Long> counts(Conclusion conclusion, FindingChanges changes) {
        Map<String, Long> counts = new HashMap<>(conclusion.counts());
        counts.putAll(changes.counts());
        return counts;
    }

    Mono<Void> clear(Attempt attempt) {
        return rows.clear(attempt).then(raised.clear(attempt));
    }
}
