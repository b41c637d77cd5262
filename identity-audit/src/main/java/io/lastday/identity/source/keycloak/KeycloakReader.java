package io.lastday.identity.source.keycloak;

import io.lastday.identity.directory.IdentitySettings;
import io.lastday.identity.directory.KeycloakFacts;
import io.lastday.identity.directory.KeycloakFacts.KeycloakUser;
import io.lastday.identity.directory.LinkSettings;
import io.lastday.identity.directory.Sources;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.keycloak.KeycloakRealm;
import io.lastday.platform.scan.Patience;
import io.lastday.platform.scan.SourceReader;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * One walk over the realm: the full listing settles who has an OTP; everybody else is asked for their credentials, a few at a
 * time, because passkeys and those of a user storage are invisible in lists. Only reads.
 */
@Component
final class KeycloakReader implements SourceReader {

    private static final String VIEW_USERS = "view-users";

    private final KeycloakRealm realm;
    private final JsonMapper json;
    private final UserListing listing;
    private final FlowReader flow;
    private final int callsAtOnce;

    KeycloakReader(KeycloakRealm realm, JsonMapper json, IdentitySettings settings, LinkSettings link) {
        this.realm = realm;
        this.json = json;
        this.listing = new UserListing(realm, link.linkAttribute());
        this.flow = new FlowReader(realm);
        this.callsAtOnce = settings.credentialCalls();
    }

    @Override
    public String source() {
        return Sources.KEYCLOAK;
    }

    @Override
    public Mono<String> read(LongConsumer read) {
        Mono<List<KeycloakUser>> users = Patience.read(() -> listing.all(read))
                .flatMapMany(Flux::fromIterable)
                .flatMapSequential(this::withCredentials, callsAtOnce)
                .collectList();
        return Mono.zip(users, flow.read())
                .map(parts -> json.writeValueAsString(new KeycloakFacts(realm.name(), parts.getT1(), parts.getT2())));
    }

    private Mono<KeycloakUser> withCredentials(KeycloakUser user) {
        if (user.totp()) {
            return Mono.just(user);
        }
        return Patience.read(() ->
                        realm.call(VIEW_USERS, found -> types(found.users().get(user.id()))))
                .map(user::withCredentials)
                .onErrorResume(RemoteFailure.NotFound.class, gone -> Mono.just(user.without("GONE_MEANWHILE")))
                .onErrorResume(
                        RemoteFailure.MissingPermission.class, refused -> Mono.just(user.without("NO_PERMISSION")));
    }

    private static List<String> types(UserResource user) {
        Stream<String> own = user.credentials().stream().map(CredentialRepresentation::getType);
        Stream<String> ofStorage = user.getConfiguredUserStorageCredentialTypes().stream();
        return Stream.concat(own, ofStorage).filter(Objects::nonNull).distinct().toList();
    }
}
