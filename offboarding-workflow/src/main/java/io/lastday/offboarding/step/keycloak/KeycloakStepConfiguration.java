package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.platform.keycloak.KeycloakRealm;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps on Keycloak, where the firm's realm is connected. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.keycloak.client-id")
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
}
