package io.lastday.sandbox.tenant.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The published shape of Graph v1.0 for the types that the simulator serves. Read from {@code graph-table.txt}, whose
 * head names its source. Immutable after loading, safe for many threads.
 */
public final class GraphTable {
    private final Map<String, GraphType> types = new HashMap<>();
    private final Map<String, Set<String>> enums = new HashMap<>();
    private final Map<String, TypeRef> roots = new HashMap<>();
    private final Map<String, List<Operation>> operations = new HashMap<>();
    private final Map<String, Set<String>> derived = new HashMap<>();

    private GraphTable() {}

    /** Reads the table that stands beside this class. */
    public static GraphTable load() {
        var table = new GraphTable();
        try (var in = Objects.requireNonNull(GraphTable.class.getResourceAsStream("graph-table.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            new TableReader(table.types, table.enums, table.roots, table.operations).read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table.types.values().forEach(table::noteDescent);
        return table;
    }

    private void noteDescent(GraphType type) {
        for (var t = type; t != null; t = parent(t)) {
            derived.computeIfAbsent(t.name(), n -> new HashSet<>()).add(type.name());
        }
    }

    private @Nullable GraphType parent(GraphType type) {
        return type.base() == null ? null : types.get(type.base());
    }

    /** The type of a root segment such as {@code users}; empty where Graph has none. */
    public Optional<TypeRef> root(String segment) {
        return Optional.ofNullable(roots.get(segment));
    }

    /** Whether the table carries the type's members. */
    public boolean knows(String type) {
        return types.containsKey(type);
    }

    /** The values of an enumeration; empty when {@code type} is none. */
    public Optional<Set<String>> values(String type) {
        return Optional.ofNullable(enums.get(type));
    }

    /** Whether {@code type} is {@code ancestor} or descends from it. */
    public boolean isA(String type, String ancestor) {
        return derived.getOrDefault(ancestor, Set.of()).contains(type);
    }

    /** Whether entities of the type may carry properties that the metadata does not name. */
    public boolean isOpen(String type) {
        var found = types.get(type);
        return found != null && found.open();
    }

    /** A member of the type itself or of what it inherits from. */
    public Optional<Member> member(String type, String name) {
        for (var t = types.get(type); t != null; t = parent(t)) {
            var member = t.members().get(name);
            if (member != null) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /** As {@link #member}, but a member of a descendant will do, as OData allows in {@code $select}. */
    public Optional<Member> memberOrDescendants(String type, String name) {
        var own = member(type, name);
        return own.isPresent()
                ? own
                : derived.getOrDefault(type, Set.of()).stream()
                        .flatMap(d -> member(d, name).stream())
                        .findFirst();
    }

    /** The action or function of that name bound to the type, or to a collection of it. */
    public Optional<Operation> operation(TypeRef bound, String name) {
        return operations.getOrDefault(name, new ArrayList<>()).stream()
                .filter(o -> o.binding().collection() == bound.collection()
                        && isA(bound.name(), o.binding().name()))
                .findFirst();
    }
}
