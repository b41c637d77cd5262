package io.lastday.sandbox.tenant.query;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A {@code $filter} expression as far as Graph's callers use it. Paths are written with slashes. */
public sealed interface Filter {
    record And(Filter left, Filter right) implements Filter {}

    record Or(Filter left, Filter right) implements Filter {}

    record Not(Filter inner) implements Filter {}

    /** {@code path op value}, op one of eq, ne, gt, ge, lt, le. */
    record Compare(String path, String op, Literal value) implements Filter {}

    record In(String path, List<Literal> values) implements Filter {}

    /** {@code startsWith(path,'x')}, endsWith or contains. */
    record Text(String function, String path, String value) implements Filter {}

    /** {@code path/any(x:inner)}; inside, the variable is the empty path or the head of one. */
    record Any(String path, String variable, Filter inner) implements Filter {}

    /** A constant, and how it was written. */
    record Literal(String text, Kind kind) {
        enum Kind {
            STRING,
            BOOLEAN,
            NUMBER,
            NULL,
            /** Unquoted: a date and time, or a GUID. */
            BARE
        }
    }

    /** Operators that the directory answers only from its index. */
    Set<String> ADVANCED = Set.of("ne", "not", "endswith", "contains");

    /** The lower-case names of all operators and functions used. */
    static Set<String> operators(Filter filter) {
        return switch (filter) {
            case And and -> union(Set.of("and"), operators(and.left()), operators(and.right()));
            case Or or -> union(Set.of("or"), operators(or.left()), operators(or.right()));
            case Not not -> union(Set.of("not"), operators(not.inner()), Set.of());
            case Compare compare -> Set.of(compare.op());
            case In in -> Set.of("in");
            case Text text -> Set.of(text.function().toLowerCase(Locale.ROOT));
            case Any any -> union(Set.of("any"), operators(any.inner()), Set.of());
        };
    }

    private static Set<String> union(Set<String> a, Set<String> b, Set<String> c) {
        var all = new HashSet<>(a);
        all.addAll(b);
        all.addAll(c);
        return all;
    }
}
