package io.lastday.sandbox.tenant.query;

import io.lastday.sandbox.tenant.query.Filter.Literal;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether an entity passes a filter. Strings compare without regard to case, as the directory does. */
public final class FilterMatch {
    private FilterMatch() {}

    public static boolean matches(Filter filter, JsonNode entity) {
        return matches(filter, entity, Map.of());
    }

    private static boolean matches(Filter filter, JsonNode entity, Map<String, JsonNode> variables) {
        return switch (filter) {
            case Filter.And and -> matches(and.left(), entity, variables) && matches(and.right(), entity, variables);
            case Filter.Or or -> matches(or.left(), entity, variables) || matches(or.right(), entity, variables);
            case Filter.Not not -> !matches(not.inner(), entity, variables);
            case Filter.Compare compare ->
                compare(value(compare.path(), entity, variables), compare.op(), compare.value());
            case Filter.In in -> {
                var value = value(in.path(), entity, variables);
                yield in.values().stream().anyMatch(v -> compare(value, "eq", v));
            }
            case Filter.Text text -> text(text, value(text.path(), entity, variables));
            case Filter.Any any ->
                value(any.path(), entity, variables)
                        .valueStream()
                        .anyMatch(v -> matches(any.inner(), entity, Map.of(any.variable(), v)));
        };
    }

    private static JsonNode value(String path, JsonNode entity, Map<String, JsonNode> variables) {
        var steps = path.replaceAll("microsoft\\.graph\\.[A-Za-z]+/", "").split("/", -1);
        var variable = variables.get(steps[0]);
        var here = variable == null ? entity.path(steps[0]) : variable;
        for (int i = 1; i < steps.length; i++) {
            here = here.path(steps[i]);
        }
        return here;
    }

    private static boolean text(Filter.Text text, JsonNode value) {
        var have = value.asString("").toLowerCase(Locale.ROOT);
        var want = text.value().toLowerCase(Locale.ROOT);
        return switch (text.function().toLowerCase(Locale.ROOT)) {
            case "startswith" -> value.isString() && have.startsWith(want);
            case "endswith" -> value.isString() && have.endsWith(want);
            default -> value.isString() && have.contains(want);
        };
    }

    private static boolean compare(JsonNode value, String op, Literal literal) {
        boolean absent = value.isMissingNode() || value.isNull();
        if (absent || literal.kind() == Literal.Kind.NULL) {
            boolean same = absent && literal.kind() == Literal.Kind.NULL;
            return op.equals("eq") ? same : op.equals("ne") && !same;
        }
        int order = order(value, literal);
        return switch (op) {
            case "eq" -> order == 0;
            case "ne" -> order != 0;
            case "gt" -> order > 0;
            case "ge" -> order >= 0;
            case "lt" -> order < 0;
            default -> order <= 0;
        };
    }

    private static int order(JsonNode value, Literal literal) {
        return switch (literal.kind()) {
            case NUMBER -> value.decimalValue().compareTo(new BigDecimal(literal.text()));
            case BARE -> bareOrder(value.asString(), literal.text());
            default -> value.asString().compareToIgnoreCase(literal.text());
        };
    }

    private static int bareOrder(String value, String text) {
        return text.contains("T")
                ? OffsetDateTime.parse(value)
                        .toInstant()
                        .compareTo(OffsetDateTime.parse(text).toInstant())
                : value.compareToIgnoreCase(text);
    }
}
