package io.lastday.sandbox.tenant.exchange;

import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Exchange alone knows of each mailbox. Graph hears of a conversion a while after Exchange was told. */
final class MailboxBook {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROOT = "sandbox/exchange/";
    private static final String CONVERTED = "convertedAt";
    private static final long ORDINARY_BYTES = 2_147_483_648L;
    private final TenantStore store;
    private final InstantSource clock;

    MailboxBook(TenantStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The mailbox of a user, empty where there is none. */
    Optional<ObjectNode> of(String userId) {
        return purpose(userId).map(p -> {
            var state = ordinary(p);
            store.single(ROOT + userId).ifPresent(state::setAll);
            return state;
        });
    }

    private Optional<String> purpose(String userId) {
        return store.single("users/" + userId + "/mailboxSettings")
                .map(s -> s.path("userPurpose").asString("user"));
    }

    private static ObjectNode ordinary(String purpose) {
        return JSON.createObjectNode()
                .put("kind", purpose.equals("shared") ? "SharedMailbox" : "UserMailbox")
                .put("forwarding", false)
                .put("hidden", false)
                .put("hiddenRules", 0)
                .put("delegates", 0)
                .put("successorHasAccess", false)
                .put("litigationHold", false)
                .put("otherHolds", 0)
                .put("archive", false)
                .put("bytes", ORDINARY_BYTES);
    }

    void keep(String userId, ObjectNode state) {
        store.putSingle(ROOT + userId, state);
    }

    void converted(String userId, ObjectNode state) {
        keep(
                userId,
                state.put("kind", "SharedMailbox")
                        .put(CONVERTED, clock.instant().toString()));
    }

    /** Tells Graph of the conversions that are older than {@code delay}. */
    void settle(Duration delay) {
        var due = clock.instant().minus(delay);
        store.list("users", View.OBJECT).forEach(u -> {
            var id = u.path("id").asString();
            store.single(ROOT + id)
                    .filter(s -> s.has(CONVERTED)
                            && !Instant.parse(s.path(CONVERTED).asString()).isAfter(due))
                    .ifPresent(s -> tell(id, s));
        });
    }

    private void tell(String userId, ObjectNode state) {
        var settled = state.deepCopy();
        settled.remove(CONVERTED);
        keep(userId, settled);
        var path = "users/" + userId + "/mailboxSettings";
        store.single(path).ifPresent(s -> store.putSingle(path, s.deepCopy().put("userPurpose", "shared")));
    }
}
