package io.lastday.identity.source.keycloak;

import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.KeycloakUser.Credential;
import io.lastday.identity.directory.KeycloakUser.IdentityLink;
import io.lastday.identity.source.KeycloakRole;
import io.lastday.identity.source.keycloak.AccountWords.Asked;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import reactor.core.publisher.Mono;

/**
 * What no list shows of an account: its credentials, those of its user storage, its links to other identity providers, offline
 * tokens, and roles where a flow asks for them.
 */
final class AccountReader {

    private static final String OFFLINE = "Offline Token";
    private final RealmReads realm;

    AccountReader(RealmReads realm) {
        this.realm = realm;
    }

    /** @param offline whether anybody in the realm has an offline token @param roles whether a flow asks for roles */
    record Questions(boolean offline, boolean roles) {}

    Mono<Asked> ask(KeycloakUser account, Questions questions) {
        return realm.read(
                        KeycloakRole.VIEW_USERS,
                        AccountCalls.class,
                        calls -> new Account(calls, realm.name(), account.id())
                                .asked(account.federated() != null, questions))
                .onErrorResume(RemoteFailure.NotFound.class, gone -> Mono.just(Asked.refused("GONE_MEANWHILE")))
                .onErrorResume(
                        RemoteFailure.MissingPermission.class, refused -> Mono.just(Asked.refused("NO_PERMISSION")));
    }

    /** One account and what can be asked about it. */
    private record Account(AccountCalls calls, String realm, String id) {

        Asked asked(boolean ofStorage, Questions questions) {
            Stream<Credential> own = calls.credentials(realm, id).stream().map(AccountReader::credential);
            Stream<Credential> stored = ofStorage
                    ? calls.storedKinds(realm, id).stream()
                            .map(type -> new Credential(type, null, null, /* stored */ true))
                    : Stream.empty();
            List<IdentityLink> links = calls.links(realm, id).stream()
                    .map(link -> new IdentityLink(link.getIdentityProvider(), link.getUserId()))
                    .toList();
            return new Asked(
                    Stream.concat(own, stored).toList(),
                    links,
                    questions.offline() ? offlineTokens(calls.consents(realm, id)) : Integer.valueOf(0),
                    questions.roles() ? roles() : null,
                    null);
        }

        private List<String> roles() {
            return calls.roles(realm, id).stream()
                    .map(RoleRepresentation::getName)
                    .toList();
        }
    }

    private static Credential credential(CredentialRepresentation said) {
        Long created = said.getCreatedDate();
        return new Credential(
                Objects.requireNonNullElse(said.getType(), "unnamed"),
                said.getUserLabel(),
                created == null || created <= 0 ? null : Instant.ofEpochMilli(created),
                said.getFederationLink() != null);
    }

    /** How many clients hold one. */
    private static int offlineTokens(List<Map<String, Object>> consents) {
        return (int) consents.stream()
                .filter(consent ->
                        String.valueOf(consent.get("additionalGrants")).contains(OFFLINE))
                .count();
    }
}
