package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.remediation.RequiredActions;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Removals;
import io.lastday.platform.connection.WriteSwitches;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps on Keycloak, where the firm's realm is connected; the operators' realm is a connection of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.keycloak.client-id")
@EnableConfigurationProperties(OperatorsSettings.class)
class KeycloakStepConfiguration {

    @Bean
    KeycloakAccounts keycloakAccounts(KeycloakRealm realm) {
        return new KeycloakAccounts(realm);
    }

    @Bean
    Step keycloakDisable(KeycloakAccounts accounts) {
        return new KeycloakDisable(accounts, new ReadBack(Thread::sleep));
    }

    @Bean
    Step keycloakLogOut(KeycloakAccounts accounts) {
        return new KeycloakLogOut(accounts, new ReadBack(Thread::sleep));
    }

    @Bean
    Step keycloakOfflineSessions(KeycloakAccounts accounts) {
        return new KeycloakOfflineSessions(accounts, new ReadBack(Thread::sleep));
    }

    @Bean
    Step keycloakVerify(KeycloakAccounts accounts) {
        return new KeycloakVerify(accounts);
    }

    @Bean
    KeycloakHoldings keycloakHoldings(KeycloakRealm realm) {
        return new KeycloakHoldings(realm);
    }

    @Bean
    RequiredActions keycloakRequiredActions(KeycloakRealm realm, KeycloakHoldings holdings) {
        return new KeycloakRequiredActions(realm, holdings);
    }

    @Bean
    Step keycloakConsents(KeycloakAccounts accounts, Clock clock) {
        return new KeycloakConsents(accounts, removals(clock));
    }

    @Bean
    Step keycloakGroups(KeycloakAccounts accounts, KeycloakHoldings holdings, Clock clock) {
        return new KeycloakGroups(accounts, holdings, removals(clock));
    }

    @Bean
    Step keycloakRoles(KeycloakAccounts accounts, KeycloakHoldings holdings, Clock clock) {
        return new KeycloakRoles(accounts, holdings, removals(clock));
    }

    @Bean
    Step keycloakIdentityLinks(KeycloakAccounts accounts, KeycloakHoldings holdings, Clock clock) {
        return new KeycloakIdentityLinks(accounts, holdings, removals(clock));
    }

    @Bean
    Step keycloakCredentials(KeycloakAccounts accounts, KeycloakHoldings holdings, Clock clock) {
        return new KeycloakCredentials(accounts, holdings, removals(clock));
    }

    @Bean
    SnapshotPart keycloakAccess(KeycloakHoldings holdings) {
        return new KeycloakAccess(holdings);
    }

    @Bean
    RestorePart keycloakAccessRestore(KeycloakHoldings holdings) {
        return new KeycloakAccessRestore(holdings, new ReadBack(Thread::sleep));
    }

    private static Removals removals(Clock clock) {
        return new Removals(new ReadBack(Thread::sleep), clock);
    }

    // The realm inside is no bean: there is one KeycloakRealm to be had by type, and that is the firm's.
    @Bean
    OperatorLogins operatorLogins(OperatorsSettings settings, KeycloakRealm firms, WriteSwitches switches) {
        return settings.connection()
                .<OperatorLogins>map(operators -> new OperatorRealm(
                        KeycloakRealm.connect(operators, switches.of(operators.connection("operators"))), firms.name()))
                .orElseGet(OperatorLogins.NotConnected::new);
    }

    @Bean
    Step operatorAccount(OperatorLogins logins) {
        return new OperatorAccountStep(logins, new ReadBack(Thread::sleep));
    }
}
