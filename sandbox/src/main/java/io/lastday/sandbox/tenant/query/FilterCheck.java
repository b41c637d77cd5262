package io.lastday.sandbox.tenant.query;

import io.lastday.sandbox.tenant.query.Filter.Literal;
import io.lastday.sandbox.tenant.schema.GraphTable;
import io.lastday.sandbox.tenant.schema.TypeRef;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.Map;
import java.util.Set;

/** Compares a filter with the published type: unknown properties and operands of the wrong type are refused. */
public final class FilterCheck {
    private static final Set<String> WHOLE = Set.of("Int16", "Int32", "Int64", "Double", "Single", "Decimal");
    private static final String CAST = "microsoft.graph.";
    private final GraphTable table;

    public FilterCheck(GraphTable table) {
        this.table = table;
    }

    /** Passes in silence, or throws the refusal. */
    public void check(Filter filter, TypeRef type) {
        check(filter, type, Map.of());
    }

    private void check(Filter filter, TypeRef type, Map<String, TypeRef> variables) {
        switch (filter) {
            case Filter.And and -> {
                check(and.left(), type, variables);
                check(and.right(), type, variables);
            }
            case Filter.Or or -> {
                check(or.left(), type, variables);
                check(or.right(), type, variables);
            }
            case Filter.Not not -> check(not.inner(), type, variables);
            case Filter.Compare compare -> operand(resolve(compare.path(), type, variables), compare.value());
            case Filter.In in -> {
                var property = resolve(in.path(), type, variables);
                in.values().forEach(v -> operand(property, v));
            }
            case Filter.Text text ->
                operand(resolve(text.path(), type, variables), new Literal(text.value(), Literal.Kind.STRING));
            case Filter.Any any -> {
                var many = resolve(any.path(), type, variables);
                if (!many.collection()) {
                    throw GraphRefusal.badRequest(
                            "Invalid filter clause: any may only be used following a collection by navigation or property.");
                }
                check(any.inner(), type, Map.of(any.variable(), many.element()));
            }
        }
    }

    private TypeRef resolve(String path, TypeRef type, Map<String, TypeRef> variables) {
        var here = type;
        var steps = path.split("/", -1);
        int first = 0;
        var variable = variables.get(steps[0]);
        if (variable != null) {
            here = variable;
            first = 1;
        }
        for (int i = first; i < steps.length; i++) {
            here = step(here, steps[i]);
        }
        return here;
    }

    private TypeRef step(TypeRef here, String name) {
        if (name.startsWith(CAST) && table.isA(name.substring(CAST.length()), here.name())) {
            return new TypeRef(name.substring(CAST.length()), here.collection());
        }
        return table.memberOrDescendants(here.name(), name)
                .orElseThrow(() -> GraphRefusal.badRequest("Invalid filter clause: Could not find a property named '"
                        + name + "' on type '" + here.element() + "'."))
                .type();
    }

    private void operand(TypeRef property, Literal value) {
        boolean fits = !property.collection()
                && switch (value.kind()) {
                    case NULL -> true;
                    case BOOLEAN -> property.name().equals("Boolean");
                    case NUMBER -> WHOLE.contains(property.name());
                    case STRING -> stringFits(property.name(), value.text());
                    case BARE ->
                        property.name().equals("DateTimeOffset")
                                || property.name().equals("Guid");
                };
        if (!fits) {
            throw GraphRefusal.badRequest("Invalid filter clause: A binary operator with incompatible types was"
                    + " detected. Found operand type '" + property + "' for the value given.");
        }
    }

    private boolean stringFits(String type, String value) {
        return table.values(type).map(v -> v.contains(value)).orElse(type.equals("String"));
    }
}
