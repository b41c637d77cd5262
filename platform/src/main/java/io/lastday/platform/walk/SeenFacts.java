package io.lastday.platform.walk;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The facts of one source as the walk under way sees them: what it said, over what still holds of the walk before. Once every full
 * part of a kind has ended, nothing of the walk before holds for that kind.
 */
final class SeenFacts {

    private static final int AT_ONCE = 1_000;
    private static final String STAGED = """
            select id, subject, body from source_fact_staged
            where firm = :firm and scope = :scope and source = :source and kind = :kind and not gone""";
    private static final String STILL_HELD = """
            select id, subject, body from source_fact k
            where firm = :firm and scope = :scope and source = :source and kind = :kind
            and not coalesce((
              select bool_and(ended) from source_walk_part
              where firm = :firm and scope = :scope and source = :source and mode = 'FULL' and :kind = any(kinds)), false)
            and not exists (
              select 1 from source_fact_staged s
              where s.firm = k.firm and s.scope = k.scope and s.source = k.source and s.kind = k.kind and s.id = k.id)""";
    private static final String AFTER = " and id > :after order by id limit :limit";
    private static final String OF_IDS = " and id = any(:ids)";

    private final WalkSql sql;

    SeenFacts(WalkSql sql) {
        this.sql = sql;
    }

    Flux<Fact> ofKind(String kind) {
        return after(kind, "")
                .expand(page -> page.size() < AT_ONCE
                        ? Mono.empty()
                        : after(kind, page.getLast().id()))
                .concatMapIterable(page -> page, 1);
    }

    Flux<Fact> ofKind(String kind, Collection<String> ids) {
        return facts(kind, sql.of(both(OF_IDS) + " order by id").bind("ids", ids.toArray(String[]::new)));
    }

    private Mono<List<Fact>> after(String kind, String id) {
        return facts(
                        kind,
                        sql.of(both(AFTER) + " order by id limit :limit")
                                .bind("after", id)
                                .bind("limit", AT_ONCE))
                .collectList();
    }

    private static String both(String which) {
        return "select id, subject, body from ((" + STAGED + which + ") union all (" + STILL_HELD + which + ")) seen";
    }

    private static Flux<Fact> facts(String kind, GenericExecuteSpec spec) {
        return spec.bind("kind", kind)
                .map(row -> new Fact(kind, text(row, "id"), text(row, "subject"), text(row, "body")))
                .all();
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
