package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.query.CollectionRules;
import io.lastday.sandbox.tenant.query.Filter;
import io.lastday.sandbox.tenant.query.QueryOptions;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses the query options that a collection does not have, or has only from its index. */
final class OptionCheck {
    private static final Pattern TOO_FINE = Pattern.compile("\\.\\d{8}");

    private OptionCheck() {}

    static void check(CollectionRules rules, QueryOptions options, boolean eventual) {
        if (options.has("$deltatoken")) {
            throw GraphRefusal.badRequest("The query parameter '$deltatoken' is for delta queries.");
        }
        for (var option : rules.refused()) {
            if (options.has(option)) {
                throw GraphRefusal.badRequest("Query option '" + option
                        + "' is not allowed. To allow it, set the 'AllowedQueryOptions' property.");
            }
        }
        if (rules.directory() && !eventual) {
            checkPlain(options);
        }
        checkTop(rules, options);
    }

    private static void checkPlain(QueryOptions options) {
        if (options.has("$search")) {
            throw GraphRefusal.unsupported("Request with $search query parameter only works through MSGraph with a"
                    + " special request header: 'ConsistencyLevel: eventual'");
        }
        if (options.counts()) {
            throw GraphRefusal.badRequest("$count is not currently supported.");
        }
        if (options.has("$orderby") && options.has("$filter")) {
            throw GraphRefusal.unsupported("Sorting not supported for current query.");
        }
    }

    private static void checkTop(CollectionRules rules, QueryOptions options) {
        int top = options.number("$top", 0, rules.page());
        if (top < 1 || top > rules.maximum() && !rules.capped()) {
            throw GraphRefusal.of(
                    400,
                    "Request_BadRequest",
                    "Invalid page size specified: '" + top + "'. Must be between 1 and " + rules.maximum()
                            + " inclusive.");
        }
    }

    static void checkFilter(CollectionRules rules, Filter filter, QueryOptions options, boolean eventual) {
        var advanced = new HashSet<>(Filter.operators(filter));
        advanced.retainAll(Filter.ADVANCED);
        if (rules.directory() && !advanced.isEmpty() && !(eventual && options.counts())) {
            throw GraphRefusal.unsupported("Unsupported Query.");
        }
        var paths = paths(filter);
        boolean beyond = !rules.filterable().isEmpty() && !rules.filterable().containsAll(paths);
        if (beyond || paths.stream().anyMatch(rules.unfilterable()::contains)) {
            throw GraphRefusal.badRequest("Invalid filter clause: the property is not filterable here.");
        }
    }

    /** The export takes a range of lastModifiedDateTime with gt and lt, and equality of the rest. */
    static void checkExport(Filter filter) {
        switch (filter) {
            case Filter.And and -> {
                checkExport(and.left());
                checkExport(and.right());
            }
            case Filter.Compare compare -> {
                boolean time = compare.path().equals("lastModifiedDateTime");
                if (!(time ? Set.of("gt", "lt") : Set.of("eq")).contains(compare.op())) {
                    throw notAllowed(compare.path(), compare.op());
                }
                if (time && TOO_FINE.matcher(compare.value().text()).find()) {
                    throw GraphRefusal.badRequest("Invalid filter clause: a time has at most seven decimal places.");
                }
            }
            default -> throw notAllowed("", "");
        }
    }

    private static GraphRefusal notAllowed(String path, String operator) {
        return GraphRefusal.badRequest("The entity property '" + path + "' and operationKind '" + operator
                + "' is not allowed in $filter query.");
    }

    private static Set<String> paths(Filter filter) {
        return switch (filter) {
            case Filter.And and -> both(and.left(), and.right());
            case Filter.Or or -> both(or.left(), or.right());
            case Filter.Not not -> paths(not.inner());
            case Filter.Compare compare -> Set.of(compare.path());
            case Filter.In in -> Set.of(in.path());
            case Filter.Text text -> Set.of(text.path());
            case Filter.Any any -> Set.of(any.path());
        };
    }

    private static Set<String> both(Filter left, Filter right) {
        return Stream.of(left, right).flatMap(f -> paths(f).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
