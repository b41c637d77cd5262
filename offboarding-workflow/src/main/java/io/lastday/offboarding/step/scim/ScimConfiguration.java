package io.lastday.offboarding.step.scim;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepFamily;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.outbound.Outbound;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.WriteSwitches;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The systems that are connected by SCIM. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScimSettings.class)
class ScimConfiguration {

    @Bean
    StepFamily scims(ScimSettings settings, WriteSwitches switches, Clock clock) {
        Map<StepId, Step> steps = new HashMap<>();
        settings.connectors().forEach((name, connector) -> {
            StepId id = new StepId(ScimFamily.PREFIX + "." + name);
            Connection connection = new Connection(
                    id.value(), connector.baseUrl(), connector.baseUrl().toString());
            ScimUsers users = new ScimUsers(new Outbound(connection, switches.of(connection), clock), connector, name);
            steps.put(id, new ScimDeactivate(id, users, connector, new ReadBack(Thread::sleep)));
        });
        return new ScimFamily(steps);
    }
}
