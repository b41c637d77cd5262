package io.lastday.identity.emergency;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.Kinds;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What the last whole walks said of some accounts. */
@Component
class WalkedAccounts {

    private final DatabaseClient db;
    private final JsonMapper json;

    WalkedAccounts(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * One account as the walks saw it.
     *
     * @param lastSignIn null where it is not known (P1 needed), there never was one, or the account is Keycloak's
     */
    record Seen(@Nullable String name, @Nullable Instant lastSignIn) {}

    /** By person id; an account that no walk saw is absent. */
    Mono<Map<String, Seen>> of(String firm, Collection<String> accounts) {
        if (accounts.isEmpty()) {
            return Mono.just(Map.of());
        }
        return db.sql("""
                        select subject, kind, body from source_fact
                        where firm = :firm and scope = 'identity' and subject = any(:accounts) and kind in ('user', 'account')
                        order by subject, kind""")
                .bind("firm", firm)
                .bind("accounts", accounts.toArray(String[]::new))
                .map(row -> Map.entry(text(row, "subject"), seen(row)))
                .all()
                // "user" comes after "account": what Entra says of a person stands before what Keycloak says
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Seen seen(Readable row) {
        if (text(row, "kind").equals(Kinds.USER)) {
            EntraUser user = json.readValue(text(row, "body"), EntraUser.class);
            return new Seen(
                    user.displayName() == null ? user.userPrincipalName() : user.displayName(), user.lastSignIn());
        }
        KeycloakUser account = json.readValue(text(row, "body"), KeycloakUser.class);
        return new Seen(account.displayName() == null ? account.username() : account.displayName(), null);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
