package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.keycloak.KeycloakHoldings.Credential;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes what the person logged in with: password, one-time codes, keys, recovery codes. No restoration brings them back, so
 * the person sets new ones. What the directory behind a federated account keeps is named for a person.
 */
final class KeycloakCredentials extends RevokingStep {

    private final KeycloakHoldings holdings;

    KeycloakCredentials(KeycloakAccounts accounts, KeycloakHoldings holdings, Removals removals) {
        super("keycloak.credentials", "Remove credentials in Keycloak", accounts, removals);
        this.holdings = holdings;
    }

    @Override
    Removal<Secret> removal(StepContext context, String user) {
        return new Secrets(user);
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.DESTROYS, Phase.REVOKE)
                .after("keycloak.disable", "keycloak.log-out", "keycloak.offline-sessions")
                .call("GET /users/{id}/credentials", KeycloakAccounts.MANAGE, "lists credentials before and after")
                .call(
                        "GET /users/{id}/configured-user-storage-credential-types",
                        KeycloakAccounts.MANAGE,
                        "finds those that a directory keeps")
                .call("DELETE /users/{id}/credentials/{credential}", KeycloakAccounts.MANAGE, "removes one for good")
                .ends(OutcomeKind.DONE, "The account, read back, has nothing left to log in with.")
                .ends(OutcomeKind.ALREADY_DONE, "It had nothing to log in with; nothing was written.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        KeycloakDisable.SYNCED_FROM_LDAP,
                        "The directory behind the account keeps a password of its own.")
                .ends(OutcomeKind.NEEDS_HUMAN, STILL_ENABLED, "The account can still log in.")
                .byHand("Remove the named credentials in the realm's admin console; reset a password that a directory"
                        + " keeps in that directory.")
                .build();
    }

    /** A credential, or a kind that a directory keeps, which has no id here. */
    sealed interface Secret {

        /** Keycloak's own. */
        record Here(Credential credential) implements Secret {}

        /** A directory's. */
        record Elsewhere(String kind) implements Secret {}
    }

    private final class Secrets implements Removal<Secret> {

        private final String user;

        Secrets(String user) {
            this.user = user;
        }

        @Override
        public List<Secret> list() {
            Stream<Secret> here = holdings.credentials(user).stream().map(Secret.Here::new);
            Stream<Secret> elsewhere = holdings.kindsElsewhere(user).stream().map(Secret.Elsewhere::new);
            return Stream.concat(here, elsewhere).toList();
        }

        @Override
        public Judgement judge(Secret secret) {
            return switch (secret) {
                case Secret.Here here -> new Judgement.Remove();
                case Secret.Elsewhere elsewhere ->
                    new Judgement.Ask(
                            KeycloakDisable.SYNCED_FROM_LDAP,
                            "the directory behind the account keeps it: reset it there, or see that it is blocked");
            };
        }

        @Override
        public void remove(Secret secret) {
            if (secret instanceof Secret.Here here) {
                holdings.remove(user, here.credential());
            }
        }

        @Override
        public String name(Secret secret) {
            return switch (secret) {
                case Secret.Here here ->
                    here.credential().type() + " (" + here.credential().id() + ")";
                case Secret.Elsewhere elsewhere -> elsewhere.kind() + " of the directory";
            };
        }
    }
}
