package io.lastday.offboarding.step.ad;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.entra.SyncedAccounts;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.platform.graph.Graph;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The steps on synchronised accounts, where a tenant is connected. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.graph.client-id")
class AdStepConfiguration {

    @Bean
    Step adDisable(Graph graph, EntraAccounts accounts) {
        SyncedAccounts synced = new SyncedAccounts(graph);
        return new AdDisable(synced, firstAid(synced, accounts));
    }

    @Bean
    Step adStaysDisabled(Graph graph, EntraAccounts accounts) {
        SyncedAccounts synced = new SyncedAccounts(graph);
        return new AdStaysDisabled(synced, firstAid(synced, accounts));
    }

    @Bean
    @Order(50)
    AdParts adParts(Graph graph) {
        return new AdParts(new SyncedAccounts(graph));
    }

    private static FirstAid firstAid(SyncedAccounts synced, EntraAccounts accounts) {
        return new FirstAid(synced, accounts, new ReadBack(Thread::sleep));
    }
}
