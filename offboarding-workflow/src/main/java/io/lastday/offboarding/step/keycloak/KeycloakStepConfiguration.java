package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.platform.connection.WriteSwitches;
import io.lastday.platform.keycloak.KeycloakRealm;
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
