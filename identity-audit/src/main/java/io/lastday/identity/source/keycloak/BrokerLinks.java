package io.lastday.identity.source.keycloak;

import io.lastday.identity.source.KeycloakRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keycloak.representations.idm.UserRepresentation;
import reactor.core.publisher.Mono;

/** Who has a link to the broker that leads to Entra. The list tells that somebody has one, and not which: they are asked. */
final class BrokerLinks {

    private static final int PAGE = 250;

    private final RealmReads realm;
    private final String alias;

    BrokerLinks(RealmReads realm, String alias) {
        this.realm = realm;
        this.alias = alias;
    }

    /** Ids of accounts. */
    Mono<Set<String>> accounts() {
        if (alias.isEmpty()) {
            return Mono.just(Set.of());
        }
        return page(0).expand(page -> page.size() < PAGE ? Mono.empty() : page(page.first() + PAGE))
                .collect(HashSet::new, (all, page) -> all.addAll(page.accounts()));
    }

    private record Page(int first, int size, List<String> accounts) {}

    private Mono<Page> page(int first) {
        return realm.read(
                        KeycloakRole.VIEW_USERS,
                        found -> found.users()
                                .search(null, null, null, null, null, alias, null, first, PAGE, null, /* brief */ true))
                .map(users -> new Page(
                        first,
                        users.size(),
                        users.stream().map(UserRepresentation::getId).toList()));
    }
}
