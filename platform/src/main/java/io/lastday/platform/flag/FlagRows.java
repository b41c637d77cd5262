package io.lastday.platform.flag;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Puts down what is to be told. */
public final class FlagRows {

    private static final String RAISE = """
            insert into flag (firm, scope, run, channel, addressee, digest, made_at, due_at)
            values (:firm, :scope, :run, :channel, :addressee, :message, :asOf, :asOf)""";

    private final DatabaseClient db;
    private final String scope;

    public FlagRows(DatabaseClient db, String scope) {
        this.db = db;
        this.scope = scope;
    }

    /**
     * A message for one person, once a run.
     *
     * @param person who is told, by id
     * @param message what its carrier reads; ids only, since it is kept
     */
    public Mono<Void> put(FlaggedRun run, String person, String message) {
        return put(run, Channel.PERSON, person, message);
    }

    Mono<Void> put(FlaggedRun run, Channel channel, String addressee, String message) {
        return db.sql(RAISE)
                .bind("firm", run.attempt().firm())
                .bind("scope", scope)
                .bind("run", run.attempt().run())
                .bind("channel", channel.name())
                .bind("addressee", addressee)
                .bind("message", message)
                .bind("asOf", run.asOf())
                .then();
    }
}
