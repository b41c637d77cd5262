package io.lastday.offboarding.step.keycloak;

import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.idm.UserSessionRepresentation;

/** Reads and changes single accounts in the firm's realm, always by id. */
public final class KeycloakAccounts {

    /** Reads users. */
    public static final String VIEW = "view-users";

    /** Changes users, their sessions and consents. */
    public static final String MANAGE = "manage-users";

    private final KeycloakRealm realm;

    /** @param realm the firm's realm */
    public KeycloakAccounts(KeycloakRealm realm) {
        this.realm = realm;
    }

    /** The account's state now. One that lived in its session alone, and is not found, has ended. */
    public KeycloakAccount read(String id) {
        try {
            return stored(id);
        } catch (RemoteFailure.NotFound absent) {
            if (KeycloakAccount.isLightweight(id)) {
                return KeycloakAccount.ended(id);
            }
            throw absent;
        }
    }

    /** Whether the account can log in, in one call. */
    boolean isEnabled(String id) {
        return !Boolean.FALSE.equals(user(id).isEnabled());
    }

    /** Whether writes are refused now. */
    boolean observes() {
        return realm.mode() == WriteMode.OBSERVE;
    }

    private KeycloakAccount stored(String id) {
        UserRepresentation user = user(id);
        return new KeycloakAccount(
                id,
                // only an explicit false says that the account is off
                !Boolean.FALSE.equals(user.isEnabled()),
                user.getFederationLink() != null,
                Instant.ofEpochSecond(Objects.requireNonNullElse(user.getNotBefore(), 0)),
                sessions(id),
                grantedClients(id).size());
    }

    /** Asks Keycloak to let the account log in, or not. Sends the whole account back, so that nothing else changes. */
    public void setEnabled(String id, boolean enabled) {
        UserRepresentation user = user(id);
        user.setEnabled(enabled);
        realm.run(MANAGE, r -> r.users().get(id).update(user));
    }

    /** Moves the account's not-before to now and ends its online sessions. */
    public void logOut(String id) {
        realm.run(MANAGE, r -> r.users().get(id).logout());
    }

    /** Ends the account's online sessions one by one, and says how many there were. A session that ended by itself counts. */
    int endSessions(String id) {
        List<UserSessionRepresentation> sessions =
                realm.call(VIEW, r -> r.users().get(id).getUserSessions());
        for (UserSessionRepresentation session : sessions) {
            try {
                realm.run(MANAGE, r -> r.deleteSession(session.getId(), /* offline */ false));
            } catch (RemoteFailure.NotFound ended) {
                // as good as ended by us
            }
        }
        return sessions.size();
    }

    /** Ends the offline session of this id, and says whether there was one. */
    boolean endOffline(String session) {
        try {
            realm.run(MANAGE, r -> r.deleteSession(session, /* offline */ true));
            return true;
        } catch (RemoteFailure.NotFound none) {
            return false;
        }
    }

    /**
     * Clients that hold a consent or an offline token. Keycloak lists a client with an offline token here also where it asks
     * for no consent, so nothing in this list means no offline session either.
     */
    public List<String> grantedClients(String id) {
        return realm.call(VIEW, r -> r.users().get(id).getConsents()).stream()
                .map(KeycloakAccounts::client)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Takes back a client's consent and its offline token; that there is neither is as good. */
    public void revokeGrant(String id, String client) {
        try {
            realm.run(MANAGE, r -> r.users().get(id).revokeConsent(client));
        } catch (RemoteFailure.NotFound neither) {
            user(id); // that the account itself is gone is another matter
        }
    }

    private int sessions(String id) {
        return realm.call(VIEW, r -> r.users().get(id).getUserSessions()).size();
    }

    private UserRepresentation user(String id) {
        return realm.call(VIEW, r -> r.users().get(id).toRepresentation());
    }

    private static @Nullable String client(Map<String, Object> grant) {
        return grant.get("clientId") instanceof String client ? client : null;
    }
}
