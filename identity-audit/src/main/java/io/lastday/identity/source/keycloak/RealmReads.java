package io.lastday.identity.source.keycloak;

import io.lastday.identity.source.KeycloakRole;
import io.lastday.platform.keycloak.KeycloakRealm;
import io.lastday.platform.scan.Patience;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import reactor.core.publisher.Mono;

/** Reads of the realm, off the event loop, each naming the role that it needs. */
final class RealmReads {

    private final KeycloakRealm realm;

    RealmReads(KeycloakRealm realm) {
        this.realm = realm;
    }

    String name() {
        return realm.name();
    }

    <T> Mono<T> read(KeycloakRole role, Function<RealmResource, ? extends @Nullable T> call) {
        return Patience.read(() -> realm.<T>call(role.role(), call));
    }

    /** The same through calls of our own, for what is asked about thousands of accounts. */
    <A, T> Mono<T> read(KeycloakRole role, Class<A> calls, Function<A, ? extends @Nullable T> call) {
        return Patience.read(() -> realm.<A, T>call(role.role(), calls, call));
    }
}
