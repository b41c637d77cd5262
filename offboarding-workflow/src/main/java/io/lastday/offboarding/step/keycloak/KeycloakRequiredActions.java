package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.remediation.AccountNow;
import io.lastday.offboarding.remediation.Action;
import io.lastday.offboarding.remediation.RequiredActions;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** What the firm's realm asks of its accounts at their next log-in. */
final class KeycloakRequiredActions implements RequiredActions {

    /** Reads which required actions the realm has; Keycloak lets whoever may search users see them. */
    static final String QUERY = "query-users";

    private final KeycloakRealm realm;
    private final KeycloakHoldings holdings;

    KeycloakRequiredActions(KeycloakRealm realm, KeycloakHoldings holdings) {
        this.realm = realm;
        this.holdings = holdings;
    }

    @Override
    public AccountNow look(String account, Action action) {
        UserRepresentation user = user(account);
        Optional<RequiredActionProviderRepresentation> offered = offered(action);
        return new AccountNow(
                // only an explicit false says that the account is off
                !Boolean.FALSE.equals(user.isEnabled()),
                user.getFederationLink() != null,
                Set.copyOf(Objects.requireNonNullElse(user.getRequiredActions(), List.of())),
                credentials(account),
                offered.map(RequiredActionProviderRepresentation::getAlias).orElse(null),
                offered.map(RequiredActionProviderRepresentation::isEnabled).orElse(false));
    }

    /** Sends the whole account back, so that nothing else changes. */
    @Override
    public void demand(String account, String alias) {
        UserRepresentation user = user(account);
        Set<String> asked = new HashSet<>(Objects.requireNonNullElse(user.getRequiredActions(), List.of()));
        if (asked.add(alias)) {
            user.setRequiredActions(asked.stream().sorted().toList());
            realm.run(KeycloakAccounts.MANAGE, r -> r.users().get(account).update(user));
        }
    }

    private Set<String> credentials(String account) {
        return Stream.concat(
                        holdings.credentials(account).stream().map(KeycloakHoldings.Credential::type),
                        holdings.kindsElsewhere(account).stream())
                .collect(Collectors.toSet());
    }

    /** The realm's own alias counts: an administrator may have given the action another one. */
    private Optional<RequiredActionProviderRepresentation> offered(Action action) {
        return realm.call(QUERY, r -> r.flows().getRequiredActions()).stream()
                .filter(one -> action.provider().equals(one.getProviderId()))
                .findFirst();
    }

    private UserRepresentation user(String account) {
        return realm.call(KeycloakAccounts.VIEW, r -> r.users().get(account).toRepresentation());
    }
}
