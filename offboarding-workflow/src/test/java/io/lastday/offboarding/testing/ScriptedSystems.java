package io.lastday.offboarding.testing;

import io.lastday.offboarding.person.ResidualAccess;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.remote.ReadBack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The firm's systems, scripted: what the tests' applications have in place of the adapters. */
@Configuration(proxyBeanMethods = false)
class ScriptedSystems {

    /** Steps of the systems; those of Lastday itself are real, or scripted by name. */
    @Bean
    static ScriptedPlaybookSteps scriptedPlaybookSteps() {
        return new ScriptedPlaybookSteps();
    }

    @Bean
    ScriptedWorld world() {
        return new ScriptedWorld();
    }

    @Bean
    ResidualAccess residualAccess(ScriptedWorld world) {
        return world.nothingLeft();
    }

    @Bean
    ScriptedStep operatorAccount() {
        return new ScriptedStep("lastday.operator-account", ConnectedSystem.LASTDAY);
    }

    @Bean
    ScriptedStep recoveryPaths() {
        return new ScriptedStep("lastday.recovery-paths", ConnectedSystem.LASTDAY);
    }

    @Bean
    ScriptedStep devicesHeld() {
        return new ScriptedStep("lastday.devices", ConnectedSystem.LASTDAY);
    }

    @Bean
    ScriptedStep validateEmergencyAccess() {
        return new ScriptedStep("lastday.validate-emergency-access", ConnectedSystem.PEOPLE);
    }

    @Bean
    ScriptedRequiredActions requiredActions() {
        return new ScriptedRequiredActions();
    }

    /** Reads again at once. */
    @Bean
    ReadBack readBack() {
        return new ReadBack(time -> {});
    }
}
