package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.schema.GraphTable;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.Comparator;
import tools.jackson.databind.node.ObjectNode;

/** {@code $orderby} over one or more properties, each with an optional {@code asc} or {@code desc}. */
final class Ordering {
    private Ordering() {}

    static Comparator<ObjectNode> read(GraphTable table, String type, String text) {
        Comparator<ObjectNode> order = (a, b) -> 0;
        for (var part : text.split(",")) {
            order = order.thenComparing(one(table, type, part.strip()));
        }
        return order;
    }

    private static Comparator<ObjectNode> one(GraphTable table, String type, String part) {
        var words = part.split(" +");
        if (table.memberOrDescendants(type, words[0]).isEmpty()) {
            throw GraphRefusal.badRequest("Parsing OData OrderBy failed: Could not find a property named '" + words[0]
                    + "' on type 'microsoft.graph." + type + "'.");
        }
        Comparator<ObjectNode> ascending =
                Comparator.comparing(e -> e.path(words[0]).asString(""), String.CASE_INSENSITIVE_ORDER);
        return words.length > 1 && words[1].equalsIgnoreCase("desc") ? ascending.reversed() : ascending;
    }
}
