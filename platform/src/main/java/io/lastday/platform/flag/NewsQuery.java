package io.lastday.platform.flag;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts what changed by what it is called. A finding that was accepted and is open again is nothing new, and is not in here. */
final class NewsQuery {

    private static final String NEWS = DigestQuery.CHANGED + """
            select case when change = 'CLOSED' then 'BACK_TO_PASS' else w.kind end as kind, count(*) as n
            from changed c
            join unnest(:rules, :parts, :kinds, :passes) as w (rule, part, kind, passes) on w.rule = c.rule and w.part = c.part
            where change = 'OPENED' or (change = 'REOPENED' and came_back)
              or (change = 'CLOSED' and w.passes <> '' and exists (
                select 1 from evaluation_row r
                where r.firm = :firm and r.scope = :scope and r.id = c.subject and r.until_seq is null
                  and r.facets @> array[w.passes]))
            group by 1""";

    private final DatabaseClient db;
    private final String scope;
    private final List<RuleNews> words;

    NewsQuery(DatabaseClient db, String scope, List<RuleNews> words) {
        this.db = db;
        this.scope = scope;
        this.words = List.copyOf(words);
    }

    /** One of each kind, those of which there is none included; empty where the audit has no words for it. */
    Mono<List<Digest.News>> of(FlaggedRun run, DigestQuery.Span span) {
        return words.isEmpty()
                ? Mono.just(List.of())
                : counted(run, span).collectMap(News::kind, News::count).map(NewsQuery::all);
    }

    private record News(Digest.Kind kind, long count) {}

    private static List<Digest.News> all(Map<Digest.Kind, Long> found) {
        Map<Digest.Kind, Long> all = new EnumMap<>(Digest.Kind.class);
        for (Digest.Kind kind : Digest.Kind.values()) {
            all.put(kind, found.getOrDefault(kind, 0L));
        }
        return all.entrySet().stream()
                .map(entry -> new Digest.News(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Flux<News> counted(FlaggedRun run, DigestQuery.Span span) {
        return db.sql(NEWS)
                .bind("firm", run.attempt().firm())
                .bind("scope", scope)
                .bind("after", span.after())
                .bind("upto", span.upto())
                .bind("rules", column(RuleNews::rule))
                .bind("parts", column(RuleNews::part))
                .bind("kinds", column(word -> word.kind().name()))
                .bind("passes", column(RuleNews::passes))
                .map(row -> new News(
                        Digest.Kind.valueOf(Objects.requireNonNull(row.get("kind", String.class))),
                        Objects.requireNonNull(row.get("n", Long.class))))
                .all();
    }

    private String[] column(Function<RuleNews, String> value) {
        return words.stream().map(value).toArray(String[]::new);
    }
}
