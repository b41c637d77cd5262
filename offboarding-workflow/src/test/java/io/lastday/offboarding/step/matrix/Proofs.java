package io.lastday.offboarding.step.matrix;

import java.util.EnumMap;
import java.util.Map;

/** Collects the proofs of one row. */
public final class Proofs {

    private final Class<?> test;
    private final Map<Condition, Proof> proofs = new EnumMap<>(Condition.class);

    private Proofs(Class<?> test) {
        this.test = test;
    }

    /** Proofs that stand in {@code test}, where nothing else is said. */
    public static Proofs in(Class<?> test) {
        return new Proofs(test);
    }

    /** A test method shows this cell. */
    public Proofs shown(Condition condition, String words, String method) {
        return shown(condition, words, test, method);
    }

    /** A test method of another class shows this cell. */
    public Proofs shown(Condition condition, String words, Class<?> other, String method) {
        proofs.put(condition, new Proof.Shown(words, other, method));
        return this;
    }

    /** This cannot happen. */
    public Proofs never(Condition condition, String why) {
        proofs.put(condition, new Proof.Never(why));
        return this;
    }

    /** All of them. */
    public Map<Condition, Proof> all() {
        return new EnumMap<>(proofs);
    }
}
