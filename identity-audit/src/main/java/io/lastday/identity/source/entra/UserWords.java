package io.lastday.identity.source.entra;

import io.lastday.identity.directory.EntraUser;
import io.lastday.platform.source.Said;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Graph's users in our own record. */
final class UserWords {

    /** The properties that are asked for, and that a delta then tells of. */
    static final String MEMBERS = "id,displayName,userPrincipalName,mail,accountEnabled,userType,createdDateTime,"
            + "onPremisesSyncEnabled,proxyAddresses,identities";

    private static final String SMTP = "smtp:";
    private static final String BY_ADDRESS = "emailAddress";

    private UserWords() {}

    static EntraUser user(JsonNode user) {
        return new EntraUser(
                Said.id(user),
                Said.text(user, "displayName"),
                Said.text(user, "userPrincipalName"),
                Said.text(user, "mail"),
                Said.flag(user, "accountEnabled"),
                Said.text(user, "userType"),
                Said.time(user, "createdDateTime"),
                Said.flag(user, "onPremisesSyncEnabled"),
                Said.time(user.path("signInActivity"), "lastSignInDateTime"),
                addresses(user));
    }

    static EntraUser withLastSignIn(EntraUser user, @Nullable Instant lastSignIn) {
        return new EntraUser(
                user.id(),
                user.displayName(),
                user.userPrincipalName(),
                user.mail(),
                user.accountEnabled(),
                user.userType(),
                user.createdAt(),
                user.synced(),
                lastSignIn,
                user.addresses());
    }

    private static List<String> addresses(JsonNode user) {
        Stream<String> proxies = Said.texts(user, "proxyAddresses").stream()
                .filter(address -> address.toLowerCase(Locale.ROOT).startsWith(SMTP))
                .map(address -> address.substring(SMTP.length()));
        Stream<String> logIns = user.path("identities")
                .valueStream()
                .filter(identity -> BY_ADDRESS.equals(Said.text(identity, "signInType")))
                .map(identity -> Said.text(identity, "issuerAssignedId"));
        return Stream.of(Stream.of(Said.text(user, "mail")), proxies, logIns)
                .flatMap(some -> some)
                .filter(Objects::nonNull)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
