package io.lastday.identity.recovery;

import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.PersonFacts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Log-ins of other providers and offline sessions. They stand beside the credentials: who was not asked for those may have any. */
final class KeycloakPaths {

    private static final String KEYCLOAK = "KEYCLOAK";

    private final boolean walked;

    /** @param walked whether the realm was ever read to its end */
    KeycloakPaths(boolean walked) {
        this.walked = walked;
    }

    List<RecoveryPath> of(PersonFacts facts) {
        return walked
                ? facts.accounts().stream().flatMap(KeycloakPaths::of).toList()
                : unknown("an account in Keycloak", "NEVER_WALKED").toList();
    }

    private static Stream<RecoveryPath> of(KeycloakUser account) {
        if (account.credentials() == null) {
            String reason = Objects.requireNonNullElse(account.unread(), "NOT_ASKED");
            return Stream.concat(links(account), unknown(account.username(), reason));
        }
        return Stream.concat(links(account), offline(account));
    }

    private static Stream<RecoveryPath> unknown(String account, String reason) {
        return Stream.of(
                RecoveryPath.unknown(
                        PathKind.IDENTITY_PROVIDER_LINK, KEYCLOAK, "which other log-ins open " + account, reason),
                RecoveryPath.unknown(PathKind.OFFLINE_SESSION, KEYCLOAK, "offline sessions of " + account, reason));
    }

    private static Stream<RecoveryPath> links(KeycloakUser account) {
        return account.identityLinks().stream()
                .map(link -> RecoveryPath.of(
                        PathKind.IDENTITY_PROVIDER_LINK,
                        KEYCLOAK,
                        "log-in at " + link.provider() + " opens " + account.username()));
    }

    private static Stream<RecoveryPath> offline(KeycloakUser account) {
        Integer offline = account.offlineSessions();
        if (offline == null) {
            return Stream.of(RecoveryPath.unknown(
                    PathKind.OFFLINE_SESSION, KEYCLOAK, "offline sessions of " + account.username(), "NOT_ASKED"));
        }
        return offline == 0
                ? Stream.empty()
                : Stream.of(RecoveryPath.of(
                        PathKind.OFFLINE_SESSION,
                        KEYCLOAK,
                        offline + " offline sessions of " + account.username()
                                + (account.active() ? "" : ", which come back when the account is enabled again")));
    }
}
