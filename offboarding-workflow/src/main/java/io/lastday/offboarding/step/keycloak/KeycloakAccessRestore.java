package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.connected.Restoring;
import io.lastday.offboarding.person.connected.SnapshotSection;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.keycloak.KeycloakAccess.Remembered;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.platform.failure.RemoteFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gives groups, roles and links back that the account no longer has. Credentials are gone for good: the person sets new ones. */
final class KeycloakAccessRestore implements RestorePart {

    private final KeycloakHoldings holdings;
    private final ReadBack readBack;

    KeycloakAccessRestore(KeycloakHoldings holdings, ReadBack readBack) {
        this.holdings = holdings;
        this.readBack = readBack;
    }

    @Override
    public List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts) {
        return accounts.in(ConnectedSystem.KEYCLOAK)
                .flatMap(account -> SnapshotSection.read(snapshot, KeycloakAccess.NAME, Remembered.class)
                        .map(remembered -> missing(account.id(), remembered)))
                .orElse(List.of());
    }

    private List<Restored> missing(String id, Remembered remembered) {
        List<Restored> restored = new ArrayList<>();
        restored.addAll(given(
                id,
                "group ",
                remembered.groups(),
                () -> holdings.groups(id),
                KeycloakHoldings.Group::id,
                KeycloakHoldings.Group::path,
                holdings::join));
        restored.addAll(given(
                id,
                "role ",
                remembered.roles().stream()
                        .map(KeycloakAccess.RememberedRole::held)
                        .toList(),
                () -> holdings.roles(id),
                KeycloakHoldings.Role::id,
                KeycloakHoldings.Role::name,
                holdings::give));
        restored.addAll(given(
                id,
                "link to ",
                remembered.links(),
                () -> holdings.links(id),
                KeycloakHoldings.Link::provider,
                KeycloakHoldings.Link::provider,
                holdings::link));
        return restored;
    }

    /** @param key what tells one thing from another; its name may have changed since */
    private <T> List<Restored> given(
            String id,
            String kind,
            List<T> before,
            Supplier<List<T>> now,
            Function<T, String> key,
            Function<T, String> name,
            BiConsumer<String, T> give) {
        if (before.isEmpty()) {
            return List.of();
        }
        Set<String> held;
        try {
            held = keys(now, key);
        } catch (RemoteFailure failure) {
            return List.of(Restoring.one(ConnectedSystem.KEYCLOAK, "every " + kind.strip(), () -> {
                throw failure;
            }));
        }
        return before.stream()
                .filter(thing -> !held.contains(key.apply(thing)))
                .map(thing -> Restoring.one(ConnectedSystem.KEYCLOAK, kind + name.apply(thing), () -> {
                    give.accept(id, thing);
                    return shown(now, key, thing);
                }))
                .toList();
    }

    private static <T> Set<String> keys(Supplier<List<T>> now, Function<T, String> key) {
        return now.get().stream().map(key).collect(Collectors.toSet());
    }

    private <T> Outcome shown(Supplier<List<T>> now, Function<T, String> key, T thing) {
        return readBack.until(() -> keys(now, key), held -> held.contains(key.apply(thing)))
                        .isPresent()
                ? new Outcome.Done("Given back.", Map.of())
                : new Outcome.NeedsHuman(
                        Reasons.NOT_VERIFIED, "Accepted, but it does not show. Look at the account itself.");
    }
}
