package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.keycloak.KeycloakAccounts;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import io.lastday.offboarding.step.keycloak.OperatorRealm;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Reasons;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Enables again what was enabled before. Sessions are not given back: the person logs in anew. */
final class SignInRestore implements RestorePart {

    private static final ReasonCode WAS_DISABLED = new ReasonCode("WAS_DISABLED");
    private static final ReasonCode OFFLINE_SESSIONS = new ReasonCode("OFFLINE_SESSIONS");
    private static final String SIGN_IN = "sign-in";

    private final EntraAccounts entra;
    private final KeycloakAccounts keycloak;
    private final OperatorLogins logins;
    private final ReadBack readBack;

    SignInRestore(EntraAccounts entra, KeycloakAccounts keycloak, OperatorLogins logins, ReadBack readBack) {
        this.entra = entra;
        this.keycloak = keycloak;
        this.logins = logins;
        this.readBack = readBack;
    }

    @Override
    public List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts) {
        return snapshot.accounts().stream()
                .filter(facts -> facts.system() == ConnectedSystem.LASTDAY || isPinned(facts, accounts))
                .map(facts -> Restoring.one(facts.system(), SIGN_IN, () -> restored(facts)))
                .toList();
    }

    private static boolean isPinned(Snapshot.AccountFacts facts, LeaverAccounts accounts) {
        return accounts.accounts().stream().anyMatch(account -> isSame(account, facts));
    }

    private static boolean isSame(Account account, Snapshot.AccountFacts facts) {
        return account.system() == facts.system() && account.id().equals(facts.id());
    }

    private Outcome restored(Snapshot.AccountFacts facts) {
        if (!facts.enabled()) {
            return new Outcome.Skipped(WAS_DISABLED, "It was disabled before the case: it stays so.");
        }
        return switch (facts.system()) {
            case ENTRA -> inEntra(facts.id());
            case LASTDAY -> inLastday(facts.id());
            default -> inKeycloak(keycloak, facts.id());
        };
    }

    private Outcome inEntra(String id) {
        return enabled(() -> entra.read(id).enabled(), () -> entra.setEnabled(id, true));
    }

    private Outcome inLastday(String id) {
        return switch (logins) {
            case OperatorLogins.NotConnected unknown ->
                new Outcome.Skipped(
                        OperatorLogins.NotConnected.REASON,
                        "The operators' realm is not connected any more: whoever runs it has to enable the log-in.");
            case OperatorRealm operators -> inKeycloak(operators.accounts(), id);
        };
    }

    // Enabling an account brings its offline sessions back to life (keycloak#50926): none may be left.
    private Outcome inKeycloak(KeycloakAccounts realm, String id) {
        boolean grantsLeft = !realm.grantedClients(id).isEmpty();
        boolean disabled = !realm.read(id).enabled();
        if (disabled && grantsLeft) {
            return new Outcome.NeedsHuman(
                    OFFLINE_SESSIONS,
                    "Clients still hold offline tokens from before, and enabling the account would bring them back to life:"
                            + " retry keycloak.offline-sessions first.");
        }
        return enabled(() -> realm.read(id).enabled(), () -> realm.setEnabled(id, true));
    }

    private Outcome enabled(BooleanSupplier isEnabled, Runnable enable) {
        Map<String, String> evidence = Map.of("enabled", "true");
        if (isEnabled.getAsBoolean()) {
            return new Outcome.AlreadyDone("It is enabled.", evidence);
        }
        enable.run();
        Supplier<Boolean> read = isEnabled::getAsBoolean;
        return readBack.until(read, Boolean::booleanValue).isPresent()
                ? new Outcome.Done("It is enabled again. The person logs in anew.", evidence)
                : new Outcome.NeedsHuman(
                        Reasons.NOT_VERIFIED, "Accepted, but it does not show. Look at the account itself.");
    }
}
