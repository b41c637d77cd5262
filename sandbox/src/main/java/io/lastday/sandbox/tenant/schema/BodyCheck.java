package io.lastday.sandbox.tenant.schema;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares a JSON value with a published type: unknown properties and wrong types are named. */
public final class BodyCheck {
    private final GraphTable table;

    public BodyCheck(GraphTable table) {
        this.table = table;
    }

    /** The first thing in {@code value} that the type does not allow, in Graph's words; empty when all is well. */
    public Optional<String> fault(String type, JsonNode value) {
        for (var property : value.properties()) {
            var fault = property.getKey().contains("@")
                    ? Optional.<String>empty()
                    : propertyFault(type, property.getKey(), property.getValue());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> propertyFault(String type, String name, JsonNode value) {
        var member = table.member(type, name);
        if (member.isEmpty()) {
            return table.isOpen(type) && name.startsWith("extension_")
                    ? Optional.empty()
                    : Optional.of("Property '" + name
                            + "' does not exist as a declared property or extension property on type 'microsoft.graph."
                            + type + "'.");
        }
        return typeFault(member.get().type(), name, value);
    }

    private Optional<String> typeFault(TypeRef expected, String name, JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!expected.collection()) {
            return valueFault(expected, name, value);
        }
        if (!value.isArray()) {
            return wrong(expected, name);
        }
        return value.valueStream()
                .flatMap(v -> typeFault(expected.element(), name, v).stream())
                .findFirst();
    }

    private Optional<String> valueFault(TypeRef expected, String name, JsonNode value) {
        var values = table.values(expected.name());
        if (values.isPresent()) {
            return value.isString() && values.get().contains(value.stringValue())
                    ? Optional.empty()
                    : wrong(expected, name);
        }
        if (!table.knows(expected.name())) {
            return primitive(expected.name(), value) ? Optional.empty() : wrong(expected, name);
        }
        return value.isObject() ? fault(concrete(expected.name(), value), value) : wrong(expected, name);
    }

    /** The type that {@code @odata.type} names, when it descends from the declared one. */
    public String concrete(String declared, JsonNode value) {
        var named = value.path("@odata.type").asString("");
        var name = named.startsWith("#microsoft.graph.") ? named.substring(17) : declared;
        return table.isA(name, declared) ? name : declared;
    }

    private static boolean primitive(String type, JsonNode value) {
        return switch (type) {
            case "Boolean" -> value.isBoolean();
            case "Int16", "Int32", "Int64", "Byte" -> value.isIntegralNumber();
            case "Double", "Single", "Decimal" -> value.isNumber();
            case "DateTimeOffset" -> value.isString() && isInstant(value.stringValue());
            case "Guid", "String", "Binary", "Duration", "Date", "TimeOfDay", "Stream" -> value.isString();
            default -> true;
        };
    }

    private static boolean isInstant(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<String> wrong(TypeRef expected, String name) {
        return Optional.of("Cannot convert the value of property '" + name + "' to the expected type '" + expected
                + "'. See the inner exception for more details.");
    }
}
