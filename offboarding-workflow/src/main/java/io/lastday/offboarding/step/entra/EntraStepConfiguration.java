package io.lastday.offboarding.step.entra;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.platform.graph.Graph;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps on Entra, where a tenant is connected. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.graph.client-id")
class EntraStepConfiguration {

    @Bean
    EntraAccounts entraAccounts(Graph graph) {
        return new EntraAccounts(graph);
    }

    @Bean
    Step entraDisable(EntraAccounts accounts) {
        return new EntraDisable(accounts, new ReadBack(Thread::sleep));
    }

    @Bean
    Step entraRevokeSessions(EntraAccounts accounts) {
        return new EntraRevokeSessions(accounts, new ReadBack(Thread::sleep));
    }

    @Bean
    Step entraVerify(EntraAccounts accounts) {
        return new EntraVerify(accounts);
    }
}
