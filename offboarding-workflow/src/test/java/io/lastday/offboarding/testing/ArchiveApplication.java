package io.lastday.offboarding.testing;

import io.lastday.offboarding.person.ResidualAccess;
import io.lastday.offboarding.step.ConnectedSystem;
import java.util.TimeZone;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The core with the archive and the evidence as they ship; only the firm's systems are scripted. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan({
    "io.lastday.offboarding.archive",
    "io.lastday.offboarding.leaver",
    "io.lastday.offboarding.engine",
    "io.lastday.offboarding.plan"
})
@ComponentScan({
    "io.lastday.offboarding.archive",
    "io.lastday.offboarding.custody",
    "io.lastday.offboarding.engine",
    "io.lastday.offboarding.evidence",
    "io.lastday.offboarding.idempotency",
    "io.lastday.offboarding.leaver",
    "io.lastday.offboarding.plan",
    "io.lastday.offboarding.playbook",
    "io.lastday.offboarding.step.lastday"
})
public class ArchiveApplication {

    static {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
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
    ScriptedStep entraVerify() {
        return new ScriptedStep("entra.verify", ConnectedSystem.ENTRA);
    }

    @Bean
    ScriptedStep keycloakVerify() {
        return new ScriptedStep("keycloak.verify", ConnectedSystem.KEYCLOAK);
    }
}
