package io.lastday.k8s;

import java.util.List;
import java.util.stream.Stream;

/** Every rule. */
final class Rules {

    static final List<Rule> ALL = Stream.of(
                    PodRules.ALL, RolloutRules.ALL, JobRules.ALL, NetworkRules.ALL, ReferenceRules.ALL, RoleRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}
}
