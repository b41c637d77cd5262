package io.lastday.identity.source.keycloak;

import io.lastday.identity.directory.KeycloakFacts.KeycloakUser;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.UserRepresentation;

/** Every user of the realm in its full form: the short form leaves out whether there is an OTP. */
final class UserListing {

    private static final String VIEW_USERS = "view-users";
    private static final int PAGE = 100;

    private final KeycloakRealm realm;
    private final String linkAttribute;

    UserListing(KeycloakRealm realm, String linkAttribute) {
        this.realm = realm;
        this.linkAttribute = linkAttribute;
    }

    List<KeycloakUser> all(LongConsumer read) {
        List<KeycloakUser> users = new ArrayList<>();
        List<UserRepresentation> page;
        do {
            int first = users.size();
            page = realm.call(VIEW_USERS, found -> found.users().list(first, PAGE));
            page.forEach(user -> users.add(user(user)));
            read.accept(page.size());
        } while (page.size() == PAGE);
        return users;
    }

    private KeycloakUser user(UserRepresentation user) {
        return new KeycloakUser(
                Objects.requireNonNull(user.getId(), "user.id"),
                Objects.requireNonNullElse(user.getUsername(), user.getId()),
                displayName(user),
                user.getEmail(),
                !Boolean.FALSE.equals(user.isEnabled()),
                linkedTo(user.getAttributes()),
                Boolean.TRUE.equals(user.isTotp()),
                null,
                null);
    }

    private static @Nullable String displayName(UserRepresentation user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? user.getUsername() : name;
    }

    private @Nullable String linkedTo(@Nullable Map<String, List<String>> attributes) {
        List<String> values = attributes == null ? null : attributes.get(linkAttribute);
        return values == null || values.size() != 1 ? null : values.getFirst();
    }
}
