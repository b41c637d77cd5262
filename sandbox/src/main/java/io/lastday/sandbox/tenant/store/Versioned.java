package io.lastday.sandbox.tenant.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An entity now, and what the index still says of it; null where it is not. Nodes are never changed in place. */
record Versioned(@Nullable ObjectNode now, @Nullable ObjectNode before, Instant changedAt) {

    static Versioned fresh(ObjectNode entity) {
        return new Versioned(entity, entity, Instant.MIN);
    }

    /** One that came to be at {@code at}: the index has not heard of it. */
    static Versioned created(ObjectNode entity, Instant at) {
        return new Versioned(entity, null, at);
    }

    Versioned changed(@Nullable ObjectNode entity, Instant at, Duration delay) {
        return new Versioned(entity, seen(View.INDEX, at, delay).orElse(null), at);
    }

    Optional<ObjectNode> seen(View view, Instant at, Duration delay) {
        boolean late = view == View.INDEX && changedAt.isAfter(at.minus(delay));
        return Optional.ofNullable(late ? before : now);
    }
}
