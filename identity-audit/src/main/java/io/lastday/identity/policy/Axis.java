package io.lastday.identity.policy;

import java.util.Set;

/**
 * One dimension along which sign-ins differ.
 *
 * @param kind what it is about
 * @param name tells axes of one kind apart: the id of a location, the rule of a filter; empty where a kind has one axis
 * @param values all that occur, the rest of the world as one of them
 */
record Axis(Kind kind, String name, Set<String> values) {

    /** Inside a location, a group of applications or what a filter matches. */
    static final String IN = "in";

    /** Everything else. */
    static final String OUT = "out";

    Axis {
        values = Set.copyOf(values);
    }

    static Axis either(Kind kind, String name) {
        return new Axis(kind, name, Set.of(IN, OUT));
    }

    Key key() {
        return new Key(kind, name);
    }

    /** Names an axis. */
    record Key(Kind kind, String name) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : name.compareTo(other.name);
        }
    }

    /** What sign-ins can differ by, in the order in which reasons are given. */
    enum Kind {
        APPLICATION,
        APPLICATION_GROUP,
        APPLICATION_FILTER,
        CLIENT,
        LOCATION,
        PLATFORM,
        DEVICE,
        SIGN_IN_RISK,
        USER_RISK,
        INSIDER_RISK,
        FLOW
    }
}
