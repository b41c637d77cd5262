package io.lastday.device.change;

import io.lastday.platform.evaluation.EvaluationChanges;
import io.lastday.platform.evaluation.EvaluationChanges.Span;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.RowChange;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Pages of what changed since a time. The number of all is remembered: neither end of a span ever changes. */
@Component
class Changes {

    private static final int REMEMBERED = 200;

    private final EvaluationReader evaluations;
    private final EvaluationChanges changes;
    private final JsonMapper json;
    private final Map<List<UUID>, Long> totals = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<UUID>, Long> eldest) {
            return size() > REMEMBERED;
        }
    });

    Changes(EvaluationReader evaluations, EvaluationChanges changes, JsonMapper json) {
        this.evaluations = evaluations;
        this.changes = changes;
        this.json = json;
    }

    /** The first page of what changed since a time. */
    Mono<ChangePage> since(String firm, Instant since, int limit) {
        return Mono.zip(evaluations.atOrFirst(firm, since), evaluations.current(firm), Span::new)
                .flatMap(span -> page(firm, span, limit, null));
    }

    /** The page after the one that gave a cursor, between the same evaluations. */
    Mono<ChangePage> after(String firm, ChangeCursor cursor, int limit) {
        return Mono.zip(evaluations.of(firm, cursor.from()), evaluations.of(firm, cursor.to()), Span::new)
                .flatMap(span -> page(firm, span, limit, cursor));
    }

    private Mono<ChangePage> page(String firm, Span span, int limit, @Nullable ChangeCursor after) {
        Mono<List<Placed>> found = changes.from(
                        firm, span, after == null ? "" : after.sortKey(), after == null ? "" : after.device())
                .concatMapIterable(this::placed)
                .filter(placed -> after == null || !after.isPast(placed.change()))
                .take(limit + 1L)
                .collectList();
        return Mono.zip(total(firm, span), found, (total, items) -> page(span, total, items, limit));
    }

    private static ChangePage page(Span span, long total, List<Placed> found, int limit) {
        List<Placed> shown = found.subList(0, Math.min(limit, found.size()));
        return new ChangePage(
                span.to().id(),
                new ChangePage.Since(span.from().id(), span.from().asOf()),
                span.to().asOf(),
                total,
                shown.stream().map(Placed::change).toList(),
                found.size() > limit ? shown.getLast().cursor(span).encoded() : null);
    }

    private Mono<Long> total(String firm, Span span) {
        List<UUID> key = List.of(span.from().id(), span.to().id());
        return Mono.defer(() -> {
            Long known = totals.get(key);
            return known == null ? count(firm, span).doOnNext(total -> totals.put(key, total)) : Mono.just(known);
        });
    }

    private Mono<Long> count(String firm, Span span) {
        return changes.all(firm, span)
                .flatMapIterable(row -> CheckChange.of(row, ""))
                .count();
    }

    private List<Placed> placed(RowChange row) {
        String name = json.readTree(row.body()).path("name").asString();
        return CheckChange.of(row, name).stream()
                .map(change -> new Placed(row.sortKey(), change))
                .toList();
    }

    private record Placed(String sortKey, CheckChange change) {

        ChangeCursor cursor(Span span) {
            return new ChangeCursor(span.from().id(), span.to().id(), change.check(), change.device(), sortKey);
        }
    }
}
