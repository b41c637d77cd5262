package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.query.CollectionRules;
import io.lastday.sandbox.tenant.query.Filter;
import io.lastday.sandbox.tenant.query.FilterCheck;
import io.lastday.sandbox.tenant.query.FilterMatch;
import io.lastday.sandbox.tenant.query.FilterReader;
import io.lastday.sandbox.tenant.query.PageToken;
import io.lastday.sandbox.tenant.query.Projection;
import io.lastday.sandbox.tenant.query.QueryOptions;
import io.lastday.sandbox.tenant.query.SearchText;
import io.lastday.sandbox.tenant.schema.GraphTable;
import io.lastday.sandbox.tenant.schema.ResourcePath;
import io.lastday.sandbox.tenant.schema.TypeRef;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers a collection: checks the options, filters, sorts, cuts a page, projects. */
final class CollectionReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EXPORT = "getAllMessages";
    private final GraphTable table;
    private final Sources sources;
    private final Expansion expansion;
    private final Projection projection;
    private final FilterCheck filterCheck;
    private final Pages pages;
    private final Exports exports;
    private final DeltaReader deltas;

    CollectionReader(GraphTable table, Sources sources, Expansion expansion, Pages pages, DeltaReader deltas) {
        this.deltas = deltas;
        this.table = table;
        this.sources = sources;
        this.expansion = expansion;
        this.projection = new Projection(table);
        this.filterCheck = new FilterCheck(table);
        this.pages = pages;
        this.exports = new Exports(sources);
    }

    GraphAnswer read(GraphRequest request, ResourcePath path, QueryOptions options) {
        if (path.pattern().equals(DeltaReader.USERS)) {
            return deltas.read(request, options);
        }
        var rules = CollectionRules.of(path.pattern());
        var type = Objects.requireNonNull(path.type());
        OptionCheck.check(rules, options, request.eventual());
        projection.check(type.name(), options.select());
        var expand =
                options.get("$expand").map(e -> expansion.read(type.name(), e)).orElse(List.of());
        var found = select(rules, type, request, path, options);
        if (path.tail() == ResourcePath.Tail.COUNT) {
            return GraphAnswer.text(Integer.toString(found.size()));
        }
        var page = page(rules, path, options, found);
        var body = JSON.createObjectNode();
        body.put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#" + path.text());
        if (options.counts()) {
            body.put("@odata.count", found.size());
        }
        var values = body.putArray("value");
        for (var entity : page.entities()) {
            var answered = projection.apply(type.name(), entity, options.select());
            var expanded = expansion.apply(expand, path.withoutCast(), entity, answered);
            values.add(EnumMembers.hide(request, type.name(), expanded));
        }
        page.next().ifPresent(t -> body.put("@odata.nextLink", NextLink.of(request, t)));
        return GraphAnswer.ok(body);
    }

    private List<ObjectNode> select(
            CollectionRules rules, TypeRef type, GraphRequest request, ResourcePath path, QueryOptions options) {
        Optional<Filter> filter = options.get("$filter").map(FilterReader::read);
        filter.ifPresent(f -> {
            filterCheck.check(f, type.element());
            OptionCheck.checkFilter(rules, f, options, request.eventual());
        });
        if (path.pattern().endsWith(EXPORT)) {
            filter.ifPresent(OptionCheck::checkExport);
            return exports.read(path, filter);
        }
        var search = options.get("$search").map(SearchText::read);
        boolean indexed = rules.directory()
                && (filter.isPresent() || search.isPresent() || options.counts() || options.has("$orderby"));
        var view = indexed ? View.INDEX : View.OBJECT;
        var cast = path.cast();
        var stream = sources.collection(new Reading(path, options, view)).stream()
                .filter(e -> cast == null || e.path("@odata.type").asString("").equals("#microsoft.graph." + cast))
                .filter(e -> filter.isEmpty() || FilterMatch.matches(filter.get(), e))
                .filter(e -> search.isEmpty() || search.get().matches(e));
        return options.get("$orderby")
                .map(o -> stream.sorted(Ordering.read(table, type.name(), o)))
                .orElse(stream)
                .toList();
    }

    private Pages.Page page(CollectionRules rules, ResourcePath path, QueryOptions options, List<ObjectNode> found) {
        int top = Math.min(options.number("$top", 1, rules.page()), rules.maximum());
        int size = options.select().contains("signInActivity") ? Math.min(top, 500) : top;
        var token = options.get("$skiptoken")
                .map(PageToken::read)
                .orElse(new PageToken(options.number("$skip", 0, 0), false));
        return path.pattern().endsWith(EXPORT) ? pages.cutOddly(found, token, size) : pages.cut(found, token, size);
    }
}
