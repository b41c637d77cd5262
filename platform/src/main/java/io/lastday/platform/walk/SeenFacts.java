package io.lastday.platform.walk;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The facts of one source as the walk under way sees them: what it said, over what still holds of the walk before. */
final class SeenFacts {

    private static final int AT_ONCE = 1_000;
    private static final String NEXT = """
            select id, subject, body from (
              (select id, subject, body from source_fact_staged
               where firm = :firm and scope = :scope and source = :source and kind = :kind and id > :after and not gone
               order by id limit :limit)
              union all
              (select id, subject, body from source_fact k
               where firm = :firm and scope = :scope and source = :source and kind = :kind and id > :after
               and not exists (
                 select 1 from source_walk_part
                 where firm = :firm and scope = :scope and source = :source and mode = 'FULL' and :kind = any(kinds))
               and not exists (
                 select 1 from source_fact_staged s
                 where s.firm = k.firm and s.scope = k.scope and s.source = k.source and s.kind = k.kind and s.id = k.id)
               order by id limit :limit)) seen
            order by id limit :limit""";

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

    private Mono<List<Fact>> after(String kind, String id) {
        return sql.of(NEXT)
                .bind("kind", kind)
                .bind("after", id)
                .bind("limit", AT_ONCE)
                .map(row -> new Fact(kind, text(row, "id"), text(row, "subject"), text(row, "body")))
                .all()
                .collectList();
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
