package io.lastday.platform.keycloak;

import io.lastday.platform.connection.Deeds;
import io.lastday.platform.failure.RemoteFailure;
import java.util.Optional;

/** What the admin API's writing calls do, for a person who reads what was refused in observe mode. */
public final class KeycloakDeeds {

    private static final Deeds DEEDS = Deeds.table()
            .row("PUT /users/{}", "changed whether account $1 may log in")
            .row("POST /users/{}/logout", "ended every session of account $1 and refused its older tokens")
            .row("DELETE /sessions/{}", "ended session $1")
            .row(
                    "DELETE /users/{}/consents/{}",
                    "withdrawn the consent and the offline sessions of client $2 from account $1")
            .row("DELETE /users/{}/groups/{}", "taken account $1 out of group $2")
            .row("DELETE /users/{}/role-mappings/realm", "taken realm roles from account $1")
            .row("DELETE /users/{}/role-mappings/clients/{}", "taken roles of client $2 from account $1")
            .row("DELETE /users/{}/federated-identity/{}", "removed the link of account $1 to identity provider $2")
            .row("DELETE /users/{}/credentials/{}", "removed credential $2 of account $1")
            .end();

    private KeycloakDeeds() {}

    /** The words for a call below the realm; empty where only general ones would be said. */
    public static Optional<String> known(String method, String path) {
        return DEEDS.of(method, path, /* permission */ null);
    }

    /** A write that was not sent. */
    static RemoteFailure.Refused refused(String method, String path) {
        String below = path.replaceFirst("^.*/admin/realms/[^/]+", "");
        return new RemoteFailure.Refused(method, path, DEEDS.orGeneral(method, below, /* permission */ null));
    }
}
