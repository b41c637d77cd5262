package io.lastday.offboarding.person.connected;

import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Finds people in the firm's realm. */
final class KeycloakPeople {

    private static final String VIEW = "view-users";

    private final KeycloakRealm realm;
    private final PersonSettings settings;

    KeycloakPeople(KeycloakRealm realm, PersonSettings settings) {
        this.realm = realm;
        this.settings = settings;
    }

    String realm() {
        return realm.name();
    }

    /** People whose name, user name or address starts with {@code text}. */
    List<KeycloakPerson> search(String text) {
        return people(users -> users.search(text, 0, EntraPeople.MOST + 1, /* brief */ false));
    }

    /** One person; empty only where Keycloak answered that there is none. */
    Optional<KeycloakPerson> byId(String id) {
        try {
            return Optional.of(person(realm.call(VIEW, r -> r.users().get(id).toRepresentation())));
        } catch (RemoteFailure.NotFound absent) {
            return Optional.empty();
        }
    }

    /** Accounts whose link attribute names this Entra object id. */
    List<KeycloakPerson> byAttribute(String entraId) {
        String query = settings.linkAttribute() + ":\"" + entraId + "\"";
        return people(users -> users.searchByAttributes(
                        0, EntraPeople.MOST, /* enabled: both */ null, /* brief */ false, query))
                .stream()
                .filter(person -> person.entraIds().contains(entraId))
                .toList();
    }

    /** Accounts that the configured broker links to this Entra object id. */
    List<KeycloakPerson> byBroker(String entraId) {
        String alias = settings.brokerAlias();
        return alias.isEmpty()
                ? List.of()
                : people(users -> users.search(
                        null, null, null, null, null, alias, entraId, 0, EntraPeople.MOST, null, /* brief */ false));
    }

    /** The Entra object ids that an account is linked to, by its attribute or by the configured broker. */
    Set<String> entraIdsOf(KeycloakPerson person) {
        String alias = settings.brokerAlias();
        if (alias.isEmpty()) {
            return person.entraIds();
        }
        Stream<String> brokered = realm
                .call(VIEW, r -> r.users().get(person.id()).getFederatedIdentity())
                .stream()
                .filter(link -> alias.equals(link.getIdentityProvider()))
                .map(FederatedIdentityRepresentation::getUserId);
        return Stream.concat(person.entraIds().stream(), brokered).collect(Collectors.toSet());
    }

    /** Accounts with exactly this address, as far as Keycloak verified it. */
    List<KeycloakPerson> byVerifiedMail(String mail) {
        String wanted = mail.toLowerCase(Locale.ROOT);
        return people(users -> users.searchByEmail(wanted, /* exact */ true)).stream()
                .filter(person -> wanted.equals(person.verifiedMail()))
                .toList();
    }

    private List<KeycloakPerson> people(java.util.function.Function<UsersResource, List<UserRepresentation>> search) {
        return realm.call(VIEW, r -> search.apply(r.users())).stream()
                .map(this::person)
                .toList();
    }

    private KeycloakPerson person(UserRepresentation user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String email = user.getEmail();
        boolean verified = Boolean.TRUE.equals(user.isEmailVerified()) && email != null;
        return new KeycloakPerson(
                user.getId(),
                user.getUsername(),
                name.isBlank() ? user.getUsername() : name,
                email,
                verified ? email.toLowerCase(Locale.ROOT) : null,
                !Boolean.FALSE.equals(user.isEnabled()),
                linked(user));
    }

    private Set<String> linked(UserRepresentation user) {
        Map<String, List<String>> attributes = user.getAttributes();
        return attributes == null
                ? Set.of()
                : attributes.getOrDefault(settings.linkAttribute(), List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .collect(Collectors.toSet());
    }
}
