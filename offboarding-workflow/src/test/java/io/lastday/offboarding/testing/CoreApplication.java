package io.lastday.offboarding.testing;

import io.lastday.offboarding.person.ResidualAccess;
import io.lastday.offboarding.step.ConnectedSystem;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The core as it ships, with scripted steps and people in place of the adapters. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan({
    "io.lastday.offboarding.leaver",
    "io.lastday.offboarding.engine",
    "io.lastday.offboarding.plan"
})
@ComponentScan({
    "io.lastday.offboarding.custody",
    "io.lastday.offboarding.engine",
    "io.lastday.offboarding.idempotency",
    "io.lastday.offboarding.leaver",
    "io.lastday.offboarding.plan",
    "io.lastday.offboarding.playbook",
    "io.lastday.offboarding.step.lastday"
})
public class CoreApplication {

    static {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @Bean
    ScriptedSteps scriptedSteps(List<ScriptedStep> steps) {
        return new ScriptedSteps(steps);
    }

    @Bean
    ScriptedWorld world() {
        return new ScriptedWorld();
    }

    @Bean
    ResidualAccess residualAccess() {
        return ScriptedWorld.nothingLeft();
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
    ScriptedStep whatsappReceive() {
        return new ScriptedStep("whatsapp.receive", ConnectedSystem.WHATSAPP);
    }

    @Bean
    ScriptedStep entraVerify() {
        return new ScriptedStep("entra.verify", ConnectedSystem.ENTRA);
    }

    @Bean
    ScriptedStep keycloakVerify() {
        return new ScriptedStep("keycloak.verify", ConnectedSystem.KEYCLOAK);
    }

    @Bean
    ScriptedStep evidenceSeal() {
        return new ScriptedStep("evidence.seal", ConnectedSystem.LASTDAY);
    }
}
