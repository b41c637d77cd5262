package io.lastday.offboarding.testing;

import io.lastday.offboarding.person.ResidualAccess;
import io.lastday.offboarding.step.ConnectedSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The firm's systems, scripted: what the tests' applications have in place of the adapters. */
@Configuration(proxyBeanMethods = false)
class ScriptedSystems {

    @Bean
    ScriptedWorld world() {
        return new ScriptedWorld();
    }

    @Bean
    ResidualAccess residualAccess(ScriptedWorld world) {
        return world.nothingLeft();
    }

    @Bean
    ScriptedStep entraDisable() {
        return new ScriptedStep("entra.disable", ConnectedSystem.ENTRA);
    }

    @Bean
    ScriptedStep entraRevoke() {
        return new ScriptedStep("entra.revoke-sessions", ConnectedSystem.ENTRA);
    }

    @Bean
    ScriptedStep keycloakDisable() {
        return new ScriptedStep("keycloak.disable", ConnectedSystem.KEYCLOAK);
    }

    @Bean
    ScriptedStep keycloakLogOut() {
        return new ScriptedStep("keycloak.log-out", ConnectedSystem.KEYCLOAK);
    }

    @Bean
    ScriptedStep keycloakOffline() {
        return new ScriptedStep("keycloak.offline-sessions", ConnectedSystem.KEYCLOAK);
    }

    @Bean
    ScriptedStep operatorAccount() {
        return new ScriptedStep("lastday.operator-account", ConnectedSystem.LASTDAY);
    }

    @Bean
    ScriptedStep teamsExport() {
        return new ScriptedStep("teams.export", ConnectedSystem.TEAMS);
    }

    @Bean
    ScriptedStep entraVerify() {
        return new ScriptedStep("entra.verify", ConnectedSystem.ENTRA);
    }

    @Bean
    ScriptedStep keycloakVerify() {
        return new ScriptedStep("keycloak.verify", ConnectedSystem.KEYCLOAK);
    }
}
