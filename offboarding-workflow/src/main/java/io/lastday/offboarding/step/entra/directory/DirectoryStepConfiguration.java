package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.entra.licence.MailboxLicences;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Removals;
import io.lastday.platform.graph.Graph;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps on the directory, where a tenant is connected. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.graph.client-id")
class DirectoryStepConfiguration {

    private final ReadBack readBack = new ReadBack(Thread::sleep);

    @Bean
    Step entraPassword(Graph graph) {
        return new EntraPassword(new Passwords(graph), readBack);
    }

    @Bean
    Step entraAuthMethods(Graph graph, EntraAccounts accounts, Clock clock) {
        return new EntraAuthMethods(new AuthMethods(graph), new BlockedFirst(accounts), removals(clock));
    }

    @Bean
    Step entraGroups(Graph graph, EntraAccounts accounts, MailboxLicences mailbox, Clock clock) {
        return new EntraGroups(new Groups(graph), new BlockedFirst(accounts), mailbox, removals(clock));
    }

    @Bean
    Step entraOwnedGroups(Graph graph, EntraAccounts accounts, Clock clock) {
        Groups groups = new Groups(graph);
        return new EntraOwnedGroups(
                groups, new Teams(graph, groups), new Successors(accounts), readBack, removals(clock));
    }

    @Bean
    Step teamsMemberships(Graph graph, EntraAccounts accounts, Clock clock) {
        return new TeamsMemberships(new Teams(graph, new Groups(graph)), new BlockedFirst(accounts), removals(clock));
    }

    @Bean
    Step entraAdministrativeUnits(Graph graph, EntraAccounts accounts, Clock clock) {
        return new EntraAdministrativeUnits(new Units(graph), new BlockedFirst(accounts), removals(clock));
    }

    @Bean
    Step entraReports(Graph graph, EntraAccounts accounts, Clock clock) {
        return new EntraReports(new Reports(graph), new Successors(accounts), removals(clock));
    }

    @Bean
    Step entraDevices(Graph graph, Clock clock) {
        return new EntraDevices(new OwnDevices(graph), removals(clock));
    }

    @Bean
    Step entraGuest(Graph graph, EntraAccounts accounts) {
        return new EntraGuest(accounts, new Guests(graph), readBack);
    }

    private Removals removals(Clock clock) {
        return new Removals(readBack, clock);
    }
}
