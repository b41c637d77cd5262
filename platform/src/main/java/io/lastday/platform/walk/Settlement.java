package io.lastday.platform.walk;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts what a whole walk said into force, set by set; facts that say the same as before are not written. */
final class Settlement {

    private static final String NO_LONGER_SAID = """
            delete from source_fact f
            where firm = :firm and scope = :scope and source = :source
            and kind in (
              select unnest(kinds) from source_walk_part
              where firm = :firm and scope = :scope and source = :source and mode = 'FULL')
            and not exists (
              select 1 from source_fact_staged s
              where s.firm = f.firm and s.scope = f.scope and s.source = f.source and s.kind = f.kind and s.id = f.id)""";
    private static final String GONE = """
            delete from source_fact f using source_fact_staged s
            where s.firm = :firm and s.scope = :scope and s.source = :source and s.gone
            and f.firm = s.firm and f.scope = s.scope and f.source = s.source and f.kind = s.kind and f.id = s.id""";

    /** What says the same is left out before the insert: a conflict locks its row, which writes it, even where nothing is updated. */
    private static final String SAID = """
            insert into source_fact (firm, scope, source, kind, id, subject, body)
            select firm, scope, source, kind, id, subject, body from source_fact_staged s
            where firm = :firm and scope = :scope and source = :source and not gone and not exists (
              select 1 from source_fact f
              where f.firm = s.firm and f.scope = s.scope and f.source = s.source and f.kind = s.kind and f.id = s.id
              and f.subject = s.subject and f.body = s.body)
            on conflict on constraint source_fact_pk do update set subject = excluded.subject, body = excluded.body""";

    private static final String TOKENS_OVER = """
            delete from source_part_kept k using source_walk_part p
            where p.firm = :firm and p.scope = :scope and p.source = :source and p.mode = 'FULL' and p.keep is null
            and k.firm = p.firm and k.scope = p.scope and k.source = p.source and k.part = p.part""";
    private static final String TOKENS = """
            insert into source_part_kept (firm, scope, source, part, keep)
            select firm, scope, source, part, keep from source_walk_part
            where firm = :firm and scope = :scope and source = :source and keep is not null
            on conflict on constraint source_part_kept_pk do update set keep = excluded.keep""";
    private static final String ENDED = """
            update source_walk set state = 'ENDED', read_count = coalesce((
              select sum(read_count) from source_walk_part
              where firm = :firm and scope = :scope and source = :source), 0)
            where firm = :firm and scope = :scope and source = :source""";
    private static final String NO_PARTS = "delete from source_walk_part where" + WalkSql.OURS;
    private static final String NO_STAGE = "delete from source_fact_staged where" + WalkSql.OURS;

    private final WalkSql sql;

    Settlement(WalkSql sql) {
        this.sql = sql;
    }

    Mono<Void> settle() {
        Mono<Long> settled = Flux.just(NO_LONGER_SAID, GONE, SAID, TOKENS_OVER, TOKENS, ENDED, NO_PARTS, NO_STAGE)
                .concatMap(statement -> sql.of(statement).fetch().rowsUpdated())
                .reduce(0L, Long::sum);
        return InBulk.in(sql.db(), settled).then();
    }
}
