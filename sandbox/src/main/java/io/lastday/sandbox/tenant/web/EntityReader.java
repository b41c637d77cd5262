package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.query.Projection;
import io.lastday.sandbox.tenant.query.QueryOptions;
import io.lastday.sandbox.tenant.schema.GraphTable;
import io.lastday.sandbox.tenant.schema.ResourcePath;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import io.lastday.sandbox.tenant.wire.GraphRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Answers one entity, or a file's content. */
final class EntityReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ALLOWED = Set.of("$select", "$expand", "$format");
    private final Sources sources;
    private final Expansion expansion;
    private final Projection projection;
    private final Downloads downloads;

    EntityReader(GraphTable table, Sources sources, Expansion expansion, Downloads downloads) {
        this.sources = sources;
        this.expansion = expansion;
        this.projection = new Projection(table);
        this.downloads = downloads;
    }

    GraphAnswer read(GraphRequest request, ResourcePath path, QueryOptions options) {
        var type = Objects.requireNonNull(path.type()).name();
        for (var option : options.values().keySet()) {
            if (option.startsWith("$") && !ALLOWED.contains(option)) {
                throw GraphRefusal.badRequest("Query option '" + option
                        + "' is not allowed. To allow it, set the 'AllowedQueryOptions' property.");
            }
        }
        projection.check(type, options.select());
        var expand = options.get("$expand").map(e -> expansion.read(type, e)).orElse(List.of());
        var entity = sources.entity(new Reading(path, options, View.OBJECT))
                .orElseThrow(() -> GraphRefusal.notFound(path.segments().getLast()));
        var body = JSON.createObjectNode();
        body.put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#" + path.text() + "/$entity");
        body.setAll(projection.apply(type, entity, options.select()));
        var parent = String.join("/", path.segments().subList(0, path.segments().size() - 1));
        return GraphAnswer.ok(EnumMembers.hide(request, type, expansion.apply(expand, parent, entity, body)));
    }

    /** The bytes behind {@code $value} as they are; a drive item's content by a redirect, as Microsoft does it. */
    GraphAnswer content(GraphRequest request, ResourcePath path, QueryOptions options) {
        boolean value = path.tail() == ResourcePath.Tail.VALUE;
        var reading = new Reading(path, options, View.OBJECT);
        var bytes = sources.content(reading, path.text() + (value ? "/$value" : ""))
                .orElseThrow(() -> GraphRefusal.notFound(path.segments().getLast()));
        if (!value) {
            return GraphAnswer.empty(302).with("Location", "http://" + request.header("Host") + downloads.offer(bytes));
        }
        var type = sources.entity(reading)
                .map(e -> e.path("contentType").asString(""))
                .filter(t -> !t.isEmpty())
                .orElse("application/octet-stream");
        return GraphAnswer.file(type, bytes);
    }
}
