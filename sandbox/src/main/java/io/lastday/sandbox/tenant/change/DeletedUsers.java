package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/**
 * Accounts into the bin and back. A restored account has its groups, licences and mailbox again, as Microsoft gives
 * them back.
 */
final class DeletedUsers {
    private static final Set<String> MAY_DELETE = Set.of("User.DeleteRestore.All", "User.ReadWrite.All");
    private final TenantStore store;
    private final Relations relations;
    private final InstantSource clock;

    DeletedUsers(TenantStore store, Relations relations, InstantSource clock) {
        this.store = store;
        this.relations = relations;
        this.clock = clock;
    }

    /** A link addressed without {@code $ref} is the object itself: that deletes the account. */
    Map<String, Write> writes() {
        return Map.of(
                "DELETE users/{id}", this::delete,
                "DELETE groups/{id}/members/{id}", this::delete,
                "DELETE groups/{id}/owners/{id}", this::delete,
                "POST directory/deletedItems/{id}/restore", this::restore);
    }

    private GraphAnswer delete(Change change) {
        var id = store.canonical("users/" + change.key()).substring("users/".length());
        var user = store.entity("users", id).orElseThrow(() -> GraphRefusal.notFound(change.key()));
        if (!change.caller().hasAny(MAY_DELETE) || relations.privileged(id)) {
            throw GraphRefusal.denied();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var deleted =
                user.deepCopy().put("@odata.type", "#microsoft.graph.user").put("deletedDateTime", now);
        change.carryOut(() -> {
            store.put(Relations.DELETED, id, deleted);
            store.remove("users", id);
        });
        return GraphAnswer.empty(204);
    }

    private GraphAnswer restore(Change change) {
        var id = change.segment(2);
        var deleted = store.entity(Relations.DELETED, id).orElseThrow(() -> GraphRefusal.notFound(id));
        var user = deleted.deepCopy();
        user.remove("deletedDateTime");
        user.remove("@odata.type");
        change.carryOut(() -> {
            store.put("users", id, user);
            store.remove(Relations.DELETED, id);
        });
        var answer = user.objectNode().put("@odata.type", "#microsoft.graph.user");
        return GraphAnswer.ok(answer.setAll(user));
    }
}
