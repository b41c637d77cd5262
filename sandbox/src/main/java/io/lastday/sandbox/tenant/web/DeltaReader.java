package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.query.DeltaToken;
import io.lastday.sandbox.tenant.query.Projection;
import io.lastday.sandbox.tenant.query.QueryOptions;
import io.lastday.sandbox.tenant.schema.GraphTable;
import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import io.lastday.sandbox.tenant.wire.GraphRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code users/delta}: everybody at first, then whoever changed since; a deleted account is named as removed. Pages hold at most
 * 200, whatever is asked for; only {@code $select} is known, and only in the first request of a round.
 */
final class DeltaReader {
    static final String USERS = "users/delta";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 200;
    private static final String LATEST = "latest";
    private static final Set<String> FIRST = Set.of("$select", "$deltatoken");

    private final TenantStore store;
    private final Projection projection;
    private final InstantSource clock;

    DeltaReader(TenantStore store, GraphTable table, InstantSource clock) {
        this.store = store;
        this.projection = new Projection(table);
        this.clock = clock;
    }

    private record Found(List<ObjectNode> entities, DeltaToken token) {}

    GraphAnswer read(GraphRequest request, QueryOptions options) {
        var token = token(options);
        if (options.get("$deltatoken").filter(LATEST::equals).isPresent()) {
            return answer(request, new Found(List.of(), token), token);
        }
        var all = token.since() < 0 ? everybody() : changed(token);
        int to = Math.min(token.offset() + PAGE, all.size());
        var page = all.subList(Math.min(token.offset(), all.size()), to);
        var next = to < all.size() ? moved(token, to) : null;
        return answer(request, new Found(page, token), next == null ? after(token) : next);
    }

    private DeltaToken token(QueryOptions options) {
        var continued =
                options.get("$skiptoken").or(() -> options.get("$deltatoken").filter(t -> !t.equals(LATEST)));
        if (continued.isPresent()) {
            if (options.values().size() > 1) {
                throw GraphRefusal.badRequest(
                        "Query options cannot be changed after the first request of a delta query.");
            }
            return DeltaToken.read(continued.get(), store.epoch(), clock.instant());
        }
        for (var option : options.values().keySet()) {
            if (option.startsWith("$") && !FIRST.contains(option)) {
                throw GraphRefusal.badRequest("Query option '" + option + "' is not supported in a delta query.");
            }
        }
        projection.check("user", options.select());
        boolean latest = options.has("$deltatoken");
        return new DeltaToken(
                store.epoch(), clock.instant(), latest ? store.revision() : -1, store.revision(), 0, options.select());
    }

    private List<ObjectNode> everybody() {
        return store.list("users", View.OBJECT);
    }

    private List<ObjectNode> changed(DeltaToken token) {
        return store.changedSince("users", token.since()).stream()
                .map(id -> store.entity("users", id).orElseGet(() -> removed(id)))
                .toList();
    }

    private ObjectNode removed(String id) {
        var kept = store.entity(Relations.DELETED, id).isPresent();
        var gone = JSON.createObjectNode().put("id", id);
        gone.putObject("@removed").put("reason", kept ? "changed" : "deleted");
        return gone;
    }

    /** The same round, further on. */
    private static DeltaToken moved(DeltaToken token, int offset) {
        return new DeltaToken(token.epoch(), token.issued(), token.since(), token.until(), offset, token.select());
    }

    /** The next round: what changed since this one began. */
    private DeltaToken after(DeltaToken token) {
        return new DeltaToken(token.epoch(), clock.instant(), token.until(), store.revision(), 0, token.select());
    }

    private GraphAnswer answer(GraphRequest request, Found found, DeltaToken next) {
        var body = JSON.createObjectNode();
        body.put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#users");
        var values = body.putArray("value");
        for (var entity : found.entities()) {
            values.add(
                    entity.has("@removed") ? entity : told(entity, found.token().select()));
        }
        boolean ends = next.offset() == 0;
        body.put(ends ? "@odata.deltaLink" : "@odata.nextLink", link(request, ends, next));
        return GraphAnswer.ok(body);
    }

    /** A property that was never set is left out, unlike in a list. */
    private ObjectNode told(ObjectNode entity, List<String> select) {
        var told = projection.apply("user", entity, select);
        Optional.ofNullable(entity.get("id")).ifPresent(id -> told.set("id", id));
        List.copyOf(told.propertyNames()).stream()
                .filter(name -> !entity.has(name))
                .forEach(told::remove);
        return told;
    }

    private static String link(GraphRequest request, boolean ends, DeltaToken token) {
        return "http://" + request.header("Host") + "/v1.0/users/delta?" + (ends ? "$deltatoken=" : "$skiptoken=")
                + token.text();
    }
}
