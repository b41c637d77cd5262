package io.lastday.platform.flag;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** What is due, taken by one replica at a time. */
final class FlagQueue {

    private static final String TAKE = """
            update flag f set attempts = attempts + 1, due_at = :until
            where f.id = (
              select id from flag
              where firm = :firm and scope = :scope and state = 'DUE' and due_at <= :now and channel = any(:channels)
              order by due_at, id limit 1 for update skip locked)
            returning id, channel, digest, made_at, attempts""";
    private static final String END =
            "update flag set state = :state, ended_at = :now where id = :id and attempts = :attempt and state = 'DUE'";
    private static final String LATER = """
            update flag set due_at = :at, last_fault = :fault where id = :id and attempts = :attempt and state = 'DUE'""";

    private final DatabaseClient db;
    private final String firm;
    private final String scope;

    FlagQueue(DatabaseClient db, String firm, String scope) {
        this.db = db;
        this.firm = firm;
        this.scope = scope;
    }

    /** Takes the one that has been due longest; nobody else gets it within {@code mine}. Empty where none is due. */
    Mono<Flag> take(Set<Channel> channels, Instant now, Duration mine) {
        return db.sql(TAKE)
                .bind("firm", firm)
                .bind("scope", scope)
                .bind("now", now)
                .bind("until", now.plus(mine))
                .bind("channels", channels.stream().map(Channel::name).toArray(String[]::new))
                .map(this::flag)
                .one();
    }

    Mono<Void> sent(Flag flag, Instant now) {
        return of(END, flag).bind("state", "SENT").bind("now", now).then();
    }

    Mono<Void> noLongerDue(Flag flag, Instant now, String why) {
        return ended(flag, "NO_LONGER_DUE", now, why);
    }

    Mono<Void> givenUp(Flag flag, Instant now, String fault) {
        return ended(flag, "GIVEN_UP", now, fault);
    }

    private Mono<Void> ended(Flag flag, String state, Instant now, String why) {
        return later(flag, now, why)
                .then(of(END, flag).bind("state", state).bind("now", now).then());
    }

    Mono<Void> later(Flag flag, Instant at, String fault) {
        return of(LATER, flag).bind("at", at).bind("fault", fault).then();
    }

    private GenericExecuteSpec of(String sql, Flag flag) {
        return db.sql(sql).bind("id", flag.id()).bind("attempt", flag.attempt());
    }

    private Flag flag(Readable row) {
        return new Flag(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Channel.valueOf(Objects.requireNonNull(row.get("channel", String.class))),
                Objects.requireNonNull(row.get("digest", String.class)),
                Objects.requireNonNull(row.get("made_at", Instant.class)),
                Objects.requireNonNull(row.get("attempts", Integer.class)));
    }
}
