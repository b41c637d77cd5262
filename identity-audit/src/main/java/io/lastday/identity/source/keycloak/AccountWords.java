package io.lastday.identity.source.keycloak;

import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.KeycloakUser.Credential;
import io.lastday.identity.directory.KeycloakUser.IdentityLink;
import io.lastday.identity.directory.KeycloakUser.LinkedBy;
import io.lastday.identity.directory.LinkSettings;
import io.lastday.platform.failure.RemoteFailure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.UserRepresentation;

/** Keycloak's accounts in our own record, and whose they are: the configured attribute's word, else the broker's. */
final class AccountWords {

    private final String realm;
    private final LinkSettings links;

    AccountWords(String realm, LinkSettings links) {
        this.realm = realm;
        this.links = links;
    }

    /** What an account was found to have when it was asked about. */
    record Asked(
            @Nullable List<Credential> credentials,
            List<IdentityLink> links,
            @Nullable Integer offlineSessions,
            @Nullable List<String> roles,
            @Nullable String unread) {

        static Asked notAsked() {
            return new Asked(null, List.of(), null, null, null);
        }

        static Asked refused(String reason) {
            return new Asked(null, List.of(), null, null, reason);
        }

        static Asked as(KeycloakUser before) {
            return new Asked(
                    before.credentials(),
                    Objects.requireNonNullElse(before.identityLinks(), List.of()),
                    before.offlineSessions(),
                    before.roles(),
                    before.unread());
        }
    }

    KeycloakUser account(UserRepresentation said, Asked asked) {
        if (said.getId() == null) {
            throw new RemoteFailure.Transient("Keycloak: an account without an id", null, null);
        }
        String byAttribute = attribute(said.getAttributes());
        String linked = byAttribute == null ? byBroker(asked.links()) : byAttribute;
        LinkedBy by = byAttribute == null ? LinkedBy.BROKER : LinkedBy.ATTRIBUTE;
        return new KeycloakUser(
                realm,
                said.getId(),
                Objects.requireNonNullElse(said.getUsername(), said.getId()),
                displayName(said),
                said.getEmail(),
                said.isEmailVerified(),
                said.isEnabled(),
                linked,
                linked == null ? null : by,
                said.isTotp(),
                asked.credentials(),
                said.getRequiredActions(),
                said.getFederationLink(),
                asked.links(),
                asked.offlineSessions(),
                said.getServiceAccountClientId() != null,
                asked.roles(),
                asked.unread());
    }

    /** Whom facts about the account are about. */
    static String subject(KeycloakUser account) {
        return account.linkedTo() == null
                ? "keycloak:" + account.realm() + ":" + account.id()
                : "entra:" + account.linkedTo();
    }

    private @Nullable String attribute(@Nullable Map<String, List<String>> attributes) {
        List<String> values = attributes == null ? null : attributes.get(links.linkAttribute());
        return values == null || values.size() != 1 ? null : values.getFirst();
    }

    /** Two links of one broker contradict each other: neither is believed. */
    private @Nullable String byBroker(List<IdentityLink> known) {
        List<String> users = known.stream()
                .filter(link ->
                        !links.brokerAlias().isEmpty() && link.provider().equals(links.brokerAlias()))
                .map(IdentityLink::user)
                .filter(Objects::nonNull)
                .toList();
        return users.size() == 1 ? users.getFirst() : null;
    }

    private static @Nullable String displayName(UserRepresentation user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? user.getUsername() : name;
    }
}
