package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.ResidualPart;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.keycloak.KeycloakAccount;
import io.lastday.offboarding.step.keycloak.KeycloakAccounts;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a leaver can still reach through the firm's realm. */
final class KeycloakResiduals implements ResidualPart {

    private final KeycloakAccounts accounts;
    private final KeycloakRealm realm;
    private final Clock clock;

    KeycloakResiduals(KeycloakAccounts accounts, KeycloakRealm realm, Clock clock) {
        this.accounts = accounts;
        this.realm = realm;
        this.clock = clock;
    }

    @Override
    public List<Residual> list(LeaverAccounts leaver) {
        return leaver.in(ConnectedSystem.KEYCLOAK)
                .map(account -> of(account.id()))
                .orElse(List.of());
    }

    private List<Residual> of(String id) {
        KeycloakAccount account = accounts.read(id);
        List<Residual> left = new ArrayList<>();
        if (account.enabled() && !account.isLightweight()) {
            left.add(residual("log-in", "the account is enabled"));
        }
        if (account.sessions() > 0) {
            left.add(residual(account.sessions() + " sessions", "they have not ended"));
        }
        if (account.grants() > 0) {
            left.add(residual(account.grants() + " clients with a consent or an offline token", "not taken back"));
        }
        if (account.isLightweight()) {
            left.addAll(ofSession());
            return left;
        }
        tokens(account).ifPresent(left::add);
        return left;
    }

    /**
     * An account that lived in its session alone leaves nothing behind that could be blocked, and nothing that tells when the
     * session ended.
     */
    private List<Residual> ofSession() {
        String longest = tokenLife()
                .map(life -> "for at most " + life.toMinutes() + " minutes")
                .orElse("UNKNOWN until when: the realm's token lifespan cannot be read without the role view-realm");
        return List.of(
                residual(
                        "log-in through an identity provider",
                        "Keycloak keeps nothing of the account that it could block: block the person at the provider"),
                residual(
                        "access tokens issued before the session ended",
                        "applications that do not ask Keycloak again accept them after it " + longest));
    }

    private Optional<Residual> tokens(KeycloakAccount account) {
        Optional<Duration> life = tokenLife();
        String what = "access tokens issued before " + account.notBefore();
        if (life.isEmpty()) {
            return Optional.of(residual(
                    what, "UNKNOWN until when: the realm's token lifespan cannot be read without the role view-realm"));
        }
        Instant until = account.notBefore().plus(life.get());
        return clock.instant().isBefore(until)
                ? Optional.of(residual(what, "applications that do not ask Keycloak again accept them until " + until))
                : Optional.empty();
    }

    private Optional<Duration> tokenLife() {
        try {
            Integer seconds =
                    realm.call("view-realm", r -> r.toRepresentation()).getAccessTokenLifespan();
            return Optional.ofNullable(seconds).map(Duration::ofSeconds);
        } catch (RemoteFailure.MissingPermission notShown) {
            return Optional.empty();
        }
    }

    private static Residual residual(String what, String reason) {
        return new Residual(ConnectedSystem.KEYCLOAK, what, reason);
    }
}
