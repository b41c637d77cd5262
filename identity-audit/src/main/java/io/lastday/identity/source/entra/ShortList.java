package io.lastday.identity.source.entra;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Registration;
import io.lastday.identity.source.CloseLooks;
import io.lastday.identity.source.FactWriter;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import reactor.core.publisher.Mono;

/**
 * Whose methods are read one by one: break-glass accounts, whoever is to be looked at closely, whoever holds or may take a directory
 * role, and then enabled accounts that the report calls unregistered or does not know. Bounded, since it is a call for each.
 */
final class ShortList {

    static final String ENTRA = "entra:";

    private final FactWriter facts;
    private final List<String> breakGlass;
    private final CloseLooks looks;
    private final int limit;

    ShortList(FactWriter facts, List<String> breakGlass, CloseLooks looks, int limit) {
        this.facts = facts;
        this.breakGlass = breakGlass.stream()
                .filter(person -> person.startsWith(ENTRA))
                .map(person -> person.substring(ENTRA.length()))
                .toList();
        this.looks = looks;
        this.limit = limit;
    }

    /** Ids of users, each once, the most important first; the same for the same facts. */
    Mono<List<String>> of(Walk walk) {
        return Mono.zip(privileged(walk), registered(walk), looks.of(walk, ENTRA))
                .flatMap(known -> suspects(walk, known.getT2()).map(suspects -> {
                    Set<String> all = new LinkedHashSet<>(breakGlass);
                    all.addAll(new TreeSet<>(known.getT3()));
                    all.addAll(known.getT1());
                    all.addAll(suspects);
                    return all.stream().limit(limit).toList();
                }));
    }

    /** Whoever holds a role or may take one. */
    Mono<List<String>> privileged(Walk walk) {
        return walk.facts(Kinds.ROLE)
                .map(Fact::subject)
                .filter(subject -> subject.startsWith(ENTRA))
                .map(subject -> subject.substring(ENTRA.length()))
                .distinct()
                .sort()
                .collectList();
    }

    private Mono<Set<String>> registered(Walk walk) {
        return walk.facts(Kinds.REGISTRATION)
                .filter(fact ->
                        Boolean.TRUE.equals(facts.read(fact, Registration.class).mfaRegistered()))
                .map(Fact::id)
                .collect(HashSet::new, Set::add);
    }

    private Mono<List<String>> suspects(Walk walk, Set<String> registered) {
        return walk.facts(Kinds.USER)
                .filter(fact -> !registered.contains(fact.id()))
                .map(fact -> facts.read(fact, EntraUser.class))
                .filter(EntraUser::enabled)
                .map(EntraUser::id)
                .take(limit)
                .collect(ArrayList::new, List::add);
    }
}
