package io.lastday.offboarding.testing;

import java.util.TimeZone;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The core with the archive and the evidence as they ship; only the firm's systems are scripted. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan({
    "io.lastday.offboarding.archive",
    "io.lastday.offboarding.leaver",
    "io.lastday.offboarding.engine",
    "io.lastday.offboarding.audit",
    "io.lastday.offboarding.plan"
})
@ComponentScan(
        basePackages = {
            "io.lastday.offboarding.archive",
            "io.lastday.offboarding.custody",
            "io.lastday.offboarding.engine",
            "io.lastday.offboarding.evidence",
            "io.lastday.offboarding.idempotency",
            "io.lastday.offboarding.leaver",
            "io.lastday.offboarding.audit",
            "io.lastday.offboarding.plan",
            "io.lastday.offboarding.playbook",
            "io.lastday.offboarding.step.human",
            "io.lastday.offboarding.step.lastday"
        },
        // what a test imports for itself is no part of the core
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import(ScriptedSystems.class)
public class ArchiveApplication {

    static {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
