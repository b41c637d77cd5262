package io.lastday.identity.look;

import io.lastday.identity.source.CloseLooks;
import io.lastday.platform.walk.Walk;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts that were asked for. */
@Component
class CloseLookStore implements CloseLooks {

    private final DatabaseClient db;

    CloseLookStore(DatabaseClient db) {
        this.db = db;
    }

    /** Asks from a time on; an account that is asked for already keeps its beginning, so that a walk under way stays as it was. */
    Mono<Void> ask(String firm, Collection<String> accounts, Instant at, Instant until) {
        Mono<Void> over = db.sql("delete from close_look where firm = :firm and until <= :at")
                .bind("firm", firm)
                .bind("at", at)
                .then();
        return over.then(Flux.fromIterable(accounts)
                .concatMap(account -> db.sql("""
                                insert into close_look (firm, account, asked_at, until) values (:firm, :account, :at, :until)
                                on conflict on constraint close_look_pk do update
                                set until = greatest(close_look.until, excluded.until)""")
                        .bind("firm", firm)
                        .bind("account", account)
                        .bind("at", at)
                        .bind("until", until)
                        .then())
                .then());
    }

    @Override
    public Mono<Set<String>> of(Walk walk, String prefix) {
        return db.sql("""
                        select account from close_look
                        where firm = :firm and asked_at <= :began and until > :began and starts_with(account, :prefix)""")
                .bind("firm", walk.firm())
                .bind("began", walk.startedAt())
                .bind("prefix", prefix)
                .map(row -> Objects.requireNonNull(row.get("account", String.class)))
                .all()
                .map(account -> account.substring(prefix.length()))
                .collect(Collectors.toSet());
    }
}
