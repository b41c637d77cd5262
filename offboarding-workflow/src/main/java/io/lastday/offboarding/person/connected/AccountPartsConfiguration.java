package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.ResidualPart;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.keycloak.KeycloakAccounts;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What is remembered, given back and found left of the accounts themselves: before every other part. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"lastday.graph.client-id", "lastday.keycloak.client-id"})
class AccountPartsConfiguration {

    @Bean
    @Order(1)
    SnapshotPart entraSnapshot(Graph graph) {
        return new EntraSnapshot(new EntraState(graph));
    }

    @Bean
    @Order(2)
    SnapshotPart keycloakSnapshot(KeycloakAccounts keycloak) {
        return new KeycloakSnapshot(keycloak);
    }

    @Bean
    @Order(3)
    SnapshotPart operatorSnapshot(OperatorLogins logins) {
        return new OperatorSnapshot(logins);
    }

    @Bean
    @Order(1)
    RestorePart signInRestore(EntraAccounts entra, KeycloakAccounts keycloak, OperatorLogins logins) {
        return new SignInRestore(entra, keycloak, logins, new ReadBack(Thread::sleep));
    }

    @Bean
    @Order(1)
    ResidualPart entraResiduals(Graph graph, EntraAccounts entra, Clock clock) {
        return new EntraResiduals(entra, new EntraState(graph), clock);
    }

    @Bean
    @Order(2)
    ResidualPart keycloakResiduals(KeycloakRealm realm, KeycloakAccounts keycloak, Clock clock) {
        return new KeycloakResiduals(keycloak, realm, clock);
    }

    @Bean
    @Order(3)
    ResidualPart operatorResiduals(OperatorLogins logins) {
        return new OperatorResiduals(logins);
    }
}
