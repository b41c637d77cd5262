package io.lastday.k8s;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something that must hold for everything rendered together.
 *
 * @param name the linter and the rule that it mirrors; {@code house/…} for our own
 */
record Rule(String name, Function<List<Manifest>, List<String>> check) {

    /** What breaks the rule, each fault with the object that has it. */
    List<String> faults(List<Manifest> manifests) {
        return check.apply(manifests);
    }

    /** Holds for every object that makes pods. */
    static Rule workloads(String name, Predicate<Manifest> holds) {
        return of(name, Manifest::makesPods, holds);
    }

    /** Holds for every object whose pods stay and answer. */
    static Rule services(String name, Predicate<Manifest> holds) {
        return of(name, Manifest::serves, holds);
    }

    /** Holds for every container of a pod that stays and answers. */
    static Rule serving(String name, Predicate<Node> holds) {
        return services(name, manifest -> manifest.containers().stream().allMatch(holds));
    }

    /** Holds for every container. */
    static Rule containers(String name, Predicate<Node> holds) {
        return workloads(name, manifest -> manifest.containers().stream().allMatch(holds));
    }

    /** Holds for every object that is looked at. */
    static Rule of(String name, Predicate<Manifest> looksAt, Predicate<Manifest> holds) {
        return new Rule(
                name,
                manifests -> manifests.stream()
                        .filter(looksAt)
                        .filter(holds.negate())
                        .map(Manifest::id)
                        .toList());
    }
}
