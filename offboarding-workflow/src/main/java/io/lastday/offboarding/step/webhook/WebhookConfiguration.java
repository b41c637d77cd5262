package io.lastday.offboarding.step.webhook;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepFamily;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.outbound.Outbound;
import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.WriteSwitches;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The systems that are told by a signed call. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    StepFamily webhooks(WebhookSettings settings, WriteSwitches switches, Deliveries deliveries, Clock clock) {
        Map<StepId, Step> steps = new HashMap<>();
        settings.connectors().forEach((name, connector) -> {
            StepId id = new StepId(WebhookFamily.PREFIX + "." + name);
            Connection connection =
                    new Connection(id.value(), connector.url(), connector.url().toString());
            Outbound system = new Outbound(connection, switches.of(connection), clock);
            steps.put(id, new WebhookStep(id, connector, settings.callbackBase(), system, deliveries, clock));
        });
        return new WebhookFamily(steps);
    }
}
