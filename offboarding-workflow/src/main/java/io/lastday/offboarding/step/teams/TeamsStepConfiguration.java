package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.archive.ChatIntake;
import io.lastday.offboarding.step.Step;
import io.lastday.platform.graph.Graph;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step on Teams, where a tenant is connected. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.graph.client-id")
class TeamsStepConfiguration {

    @Bean
    Step teamsExport(Graph graph, ChatIntake intake, Clock clock) {
        return new TeamsExport(new TeamsMessages(graph), intake, clock);
    }
}
