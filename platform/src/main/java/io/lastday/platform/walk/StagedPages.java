package io.lastday.platform.walk;

import io.lastday.platform.walk.Part.Mode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The pages of one walk, as they come in. Everything is refused once the attempt was taken over. */
final class StagedPages {

    private static final String HELD = """
            with held as (
              select 1 from source_walk where firm = :firm and scope = :scope and source = :source
              and run = :run and attempt = :attempt and state = 'OPEN' for share)
            """;

    private final WalkSql sql;
    private final TransactionalOperator transaction;

    StagedPages(WalkSql sql, TransactionalOperator transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Where a part stands. */
    record Place(@Nullable String cursor, boolean ended) {}

    /** The part's place; it starts over where it was read in another mode before. */
    Mono<Place> begin(Part part) {
        Mono<Void> dropOther = sql.of("delete from source_fact_staged where" + WalkSql.OURS + """
                        and kind = any(:kinds) and exists (
                          select 1 from source_walk_part where firm = :firm and scope = :scope and source = :source
                          and part = :part and mode <> :mode)""")
                .bind("kinds", kinds(part))
                .bind("part", part.name())
                .bind("mode", part.mode().name())
                .then();
        return dropOther.then(place(part)).as(transaction::transactional);
    }

    private Mono<Place> place(Part part) {
        return sql.fenced(HELD + """
                        insert into source_walk_part as p (firm, scope, source, part, mode, kinds)
                        select :firm, :scope, :source, :part, :mode, :kinds from held
                        on conflict on constraint source_walk_part_pk do update
                        set mode = excluded.mode, kinds = excluded.kinds, ended = p.ended and p.mode = excluded.mode
                          , cursor = case when p.mode = excluded.mode then p.cursor end
                          , keep = case when p.mode = excluded.mode then p.keep end
                        returning cursor, ended""")
                .bind("part", part.name())
                .bind("mode", part.mode().name())
                .bind("kinds", kinds(part))
                .map(row -> new Place(
                        row.get("cursor", String.class), Objects.requireNonNull(row.get("ended", Boolean.class))))
                .one()
                .switchIfEmpty(Mono.error(() -> new TakenOver(sql.run())));
    }

    /** Stores a page and the cursor of the next in one statement, which is one transaction. */
    Mono<Void> store(Part part, FactPage page) {
        List<Staged> facts = staged(page);
        var spec = sql.fenced(HELD + """
                        , facts as (
                          insert into source_fact_staged (firm, scope, source, kind, id, subject, body, gone)
                          select :firm, :scope, :source, t.kind, t.id, t.subject, t.body, cast(t.gone as boolean)
                          from held, unnest(:kinds, :ids, :subjects, :bodies, :gone) as t (kind, id, subject, body, gone)
                          on conflict on constraint source_fact_staged_pk do update
                          set subject = excluded.subject, body = excluded.body, gone = excluded.gone)
                        update source_walk_part p
                        set cursor = :next, ended = cast(:next as text) is null, read_count = p.read_count + :read
                          , keep = coalesce(:keep, p.keep)
                        from held
                        where p.firm = :firm and p.scope = :scope and p.source = :source and p.part = :part""")
                .bind("kinds", column(facts, staged -> staged.fact().kind()))
                .bind("ids", column(facts, staged -> staged.fact().id()))
                .bind("subjects", column(facts, staged -> staged.fact().subject()))
                .bind("bodies", column(facts, staged -> staged.fact().body()))
                .bind("gone", column(facts, staged -> String.valueOf(staged.gone())))
                .bind("read", (long) page.facts().size() + page.gone().size())
                .bind("part", part.name());
        return WalkSql.text(WalkSql.text(spec, "next", page.next()), "keep", page.keep())
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.<Void>empty() : Mono.error(new TakenOver(sql.run())));
    }

    /** Whether the part is being read in full by this walk, or was. */
    Mono<Boolean> inFull(String part) {
        return sql.of("select 1 from source_walk_part where" + WalkSql.OURS + "and part = :part and mode = :mode")
                .bind("part", part)
                .bind("mode", Mode.FULL.name())
                .fetch()
                .one()
                .hasElement();
    }

    /** Whether the part was read to its end. */
    Mono<Boolean> ended(String part) {
        return sql.of("select 1 from source_walk_part where" + WalkSql.OURS + "and part = :part and ended")
                .bind("part", part)
                .fetch()
                .one()
                .hasElement();
    }

    /** The token that the part left in the last whole walk. */
    Mono<String> kept(String part) {
        return sql.of("select keep from source_part_kept where" + WalkSql.OURS + "and part = :part")
                .bind("part", part)
                .map(row -> Objects.requireNonNull(row.get("keep", String.class)))
                .one();
    }

    private record Staged(Fact fact, boolean gone) {}

    /** Each name once, the last word counting, in one order for everybody so that parts side by side never wait in a circle. */
    private static List<Staged> staged(FactPage page) {
        Map<String, Staged> last = new LinkedHashMap<>();
        page.facts().forEach(fact -> last.put(name(fact.kind(), fact.id()), new Staged(fact, /* gone */ false)));
        page.gone()
                .forEach(gone -> last.put(
                        name(gone.kind(), gone.id()),
                        new Staged(new Fact(gone.kind(), gone.id(), Fact.FIRM, "{}"), /* gone */ true)));
        return List.copyOf(new TreeMap<>(last).values());
    }

    private static String name(String kind, String id) {
        return kind + "\n" + id;
    }

    private static String[] kinds(Part part) {
        return part.kinds().stream().sorted().toArray(String[]::new);
    }

    private static String[] column(List<Staged> facts, Function<Staged, String> value) {
        return facts.stream().map(value).toArray(String[]::new);
    }
}
