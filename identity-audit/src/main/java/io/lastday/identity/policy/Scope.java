package io.lastday.identity.policy;

import java.util.List;

/** At which sign-ins a policy applies. */
sealed interface Scope {

    /** Exactly these. */
    record At(List<Box> boxes) implements Scope {
        public At {
            boxes = List.copyOf(boxes);
        }
    }

    /** No sign-in to an application: registering a device, a sign-in of a program. */
    record Elsewhere(String what) implements Scope {}

    /** It carries a condition that is not known here, so nobody can say. */
    record Unclear(String condition) implements Scope {}
}
