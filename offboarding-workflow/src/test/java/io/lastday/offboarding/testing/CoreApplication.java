package io.lastday.offboarding.testing;

import io.lastday.offboarding.step.ConnectedSystem;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The core as it ships, with scripted steps and people in place of the adapters. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan({
    "io.lastday.offboarding.audit",
    "io.lastday.offboarding.leaver",
    "io.lastday.offboarding.engine",
    "io.lastday.offboarding.plan",
    "io.lastday.offboarding.remediation"
})
@ComponentScan(
        basePackages = {
            "io.lastday.offboarding.audit",
            "io.lastday.offboarding.connection",
            "io.lastday.offboarding.custody",
            "io.lastday.offboarding.engine",
            "io.lastday.offboarding.idempotency",
            "io.lastday.offboarding.leaver",
            "io.lastday.offboarding.plan",
            "io.lastday.offboarding.playbook",
            "io.lastday.offboarding.remediation",
            "io.lastday.offboarding.step.human",
            "io.lastday.offboarding.step.lastday",
            "io.lastday.offboarding.step.webhook"
        },
        // what a test imports for itself is no part of the core
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import(ScriptedSystems.class)
public class CoreApplication {

    static {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @Bean
    ScriptedSteps scriptedSteps(List<ScriptedStep> steps) {
        return new ScriptedSteps(steps);
    }

    @Bean
    ScriptedStep whatsappReceive() {
        return new ScriptedStep("whatsapp.receive", ConnectedSystem.WHATSAPP);
    }

    @Bean
    ScriptedStep chatsReceive() {
        return new ScriptedStep("chats.receive", ConnectedSystem.CHATS);
    }

    @Bean
    ScriptedStep evidenceSeal() {
        return new ScriptedStep("evidence.seal", ConnectedSystem.LASTDAY);
    }
}
