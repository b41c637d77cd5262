package io.lastday.sandbox.tenant.store;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** An entity now, and what the index still says of it. Nodes are never changed in place. */
record Versioned(ObjectNode now, ObjectNode before, Instant changedAt) {

    static Versioned fresh(ObjectNode entity) {
        return new Versioned(entity, entity, Instant.MIN);
    }

    Versioned changed(ObjectNode entity, Instant at, Duration delay) {
        return new Versioned(entity, seen(View.INDEX, at, delay), at);
    }

    ObjectNode seen(View view, Instant at, Duration delay) {
        boolean late = view == View.INDEX && changedAt.isAfter(at.minus(delay));
        return late ? before : now;
    }
}
