package io.lastday.platform.walk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Statements about one source's walk: every one of them names firm, scope and source. */
record WalkSql(DatabaseClient db, Attempt attempt, String scope, String source) {

    /** The condition that makes a row one of this source. */
    static final String OURS = " firm = :firm and scope = :scope and source = :source ";

    GenericExecuteSpec of(String sql) {
        return db.sql(sql).bind("firm", attempt.firm()).bind("scope", scope).bind("source", source);
    }

    /** As {@link #of}, for a statement that holds only as long as the attempt does. */
    GenericExecuteSpec fenced(String sql) {
        return of(sql).bind("run", attempt.run()).bind("attempt", attempt.number());
    }

    UUID run() {
        return attempt.run();
    }

    static GenericExecuteSpec text(GenericExecuteSpec spec, String name, @Nullable String value) {
        return value == null ? spec.bindNull(name, String.class) : spec.bind(name, value);
    }
}
