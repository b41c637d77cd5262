package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.keycloak.KeycloakHoldings.Group;
import io.lastday.offboarding.step.keycloak.KeycloakHoldings.Link;
import io.lastday.offboarding.step.keycloak.KeycloakHoldings.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Remembers what the account holds in the firm's realm, so that it can be given back. Secrets are not among it. */
final class KeycloakAccess implements SnapshotPart {

    static final String NAME = "keycloak.access";

    private final KeycloakHoldings holdings;

    KeycloakAccess(KeycloakHoldings holdings) {
        this.holdings = holdings;
    }

    /** What stands in the snapshot. */
    record Remembered(List<Group> groups, List<RememberedRole> roles, List<Link> links) {}

    /** A role; {@code client} is empty for one of the realm. */
    record RememberedRole(String client, String id, String name, String role) {

        static RememberedRole of(Role role) {
            return new RememberedRole(
                    Objects.requireNonNullElse(role.client(), ""), role.id(), role.name(), role.role());
        }

        Role held() {
            return new Role(client.isEmpty() ? null : client, id, name, role);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Taken> take(LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.KEYCLOAK)
                .filter(account -> !KeycloakAccount.isLightweight(account.id()))
                .map(account -> Taken.of(of(account.id())));
    }

    private Map<String, Object> of(String id) {
        return Map.of(
                "groups", sorted(holdings.groups(id), Comparator.comparing(Group::id)),
                "roles",
                        holdings.roles(id).stream()
                                .filter(role -> !holdings.isDefault(role))
                                .map(RememberedRole::of)
                                .sorted(Comparator.comparing(RememberedRole::id))
                                .toList(),
                "links", sorted(holdings.links(id), Comparator.comparing(Link::provider)));
    }

    private static <T> List<T> sorted(List<T> things, Comparator<T> order) {
        return things.stream().sorted(order).toList();
    }
}
