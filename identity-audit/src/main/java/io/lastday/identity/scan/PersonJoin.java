package io.lastday.identity.scan;

import io.lastday.identity.directory.EntraFacts;
import io.lastday.identity.directory.EntraFacts.EntraUser;
import io.lastday.identity.directory.KeycloakFacts;
import io.lastday.identity.directory.KeycloakFacts.KeycloakUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins accounts to people by id and by the configured attribute only: never by name, address or user name. */
final class PersonJoin {

    private PersonJoin() {}

    /** @param entra null for somebody known to Keycloak only */
    record Joined(String person, @Nullable EntraUser entra, List<KeycloakUser> keycloak) {}

    static List<Joined> join(Optional<EntraFacts> entra, Optional<KeycloakFacts> keycloak) {
        List<EntraUser> users = entra.map(EntraFacts::users).orElse(List.of());
        Set<String> known = users.stream().map(EntraUser::id).collect(Collectors.toSet());
        List<KeycloakUser> accounts = keycloak.map(KeycloakFacts::users).orElse(List.of());
        Map<Boolean, List<KeycloakUser>> linked = accounts.stream()
                .collect(Collectors.partitioningBy(
                        account -> account.linkedTo() != null && known.contains(account.linkedTo())));
        Map<String, List<KeycloakUser>> byLink = linked.getOrDefault(true, List.of()).stream()
                .collect(Collectors.groupingBy(account -> String.valueOf(account.linkedTo())));
        String realm = keycloak.map(KeycloakFacts::realm).orElse("");
        return Stream.concat(
                        users.stream()
                                .map(user -> new Joined(
                                        "entra:" + user.id(), user, byLink.getOrDefault(user.id(), List.of()))),
                        linked.getOrDefault(false, List.of()).stream()
                                .map(account ->
                                        new Joined("keycloak:" + realm + ":" + account.id(), null, List.of(account))))
                .toList();
    }
}
