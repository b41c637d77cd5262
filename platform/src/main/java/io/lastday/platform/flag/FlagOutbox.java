package io.lastday.platform.flag;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what is to be told about a run, once for each channel. */
public final class FlagOutbox implements Outbox {

    private static final String SPAN = """
            select coalesce(
                (select told_to from flag_mark where firm = :firm and scope = :scope and channel = :channel)
              , (select min(seq) - 1 from finding_event where firm = :firm and scope = :scope and at >= :asOf)
              , (select max(seq) from finding_event where firm = :firm and scope = :scope), 0) as told_to
              , coalesce((select max(seq) from finding_event where firm = :firm and scope = :scope), 0) as newest""";
    private static final String MARK = """
            insert into flag_mark (firm, scope, channel, told_to) values (:firm, :scope, :channel, :toldTo)
            on conflict on constraint flag_mark_pk do update set told_to = excluded.told_to""";

    private final DatabaseClient db;
    private final JsonMapper json;
    private final String scope;
    private final Set<Channel> channels;
    private final DigestQuery digests;
    private final FlagRows rows;

    /** @param words what the audit calls its changes */
    public FlagOutbox(DatabaseClient db, JsonMapper json, String scope, FlagSettings settings, List<RuleNews> words) {
        this.db = db;
        this.json = json;
        this.scope = scope;
        this.channels = settings.channels();
        this.digests = new DigestQuery(db, scope, words);
        this.rows = new FlagRows(db, scope);
    }

    /**
     * Takes down what changed since each channel was told last; nothing where nothing did. The first time, only what this run
     * changed. <b>Belongs into the transaction</b> that publishes the run, after its findings were brought up to date: what is told
     * was published, and what was published is told.
     */
    @Override
    public Mono<Void> raise(FlaggedRun run) {
        return Flux.fromIterable(channels)
                .concatMap(channel -> raise(run, channel))
                .then();
    }

    private Mono<Void> raise(FlaggedRun run, Channel channel) {
        return span(run, channel)
                .flatMap(span -> digests.of(run, span)
                        .flatMap(digest -> channel.isTold(digest.counts())
                                ? put(run, channel, digest).then(mark(run, channel, span.upto()))
                                : mark(run, channel, span.after())));
    }

    private Mono<DigestQuery.Span> span(FlaggedRun run, Channel channel) {
        return of(SPAN, run, channel)
                .bind("asOf", run.asOf())
                .map(row -> new DigestQuery.Span(
                        Objects.requireNonNull(row.get("told_to", Long.class)),
                        Objects.requireNonNull(row.get("newest", Long.class))))
                .one();
    }

    private Mono<Void> put(FlaggedRun run, Channel channel, Digest digest) {
        return rows.put(run, channel, "", json.writeValueAsString(digest));
    }

    private Mono<Void> mark(FlaggedRun run, Channel channel, long toldTo) {
        return of(MARK, run, channel).bind("toldTo", toldTo).then();
    }

    private GenericExecuteSpec of(String sql, FlaggedRun run, Channel channel) {
        return db.sql(sql)
                .bind("firm", run.attempt().firm())
                .bind("scope", scope)
                .bind("channel", channel.name());
    }
}
