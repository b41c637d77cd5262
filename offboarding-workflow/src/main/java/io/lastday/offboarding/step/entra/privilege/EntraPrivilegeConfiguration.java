package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.leaver.CaseQueries;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.person.PrivilegeCheck;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Removals;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.GraphSettings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps on privileges, where a tenant is connected. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.graph.client-id")
@EnableConfigurationProperties(OwnRegistrations.class)
class EntraPrivilegeConfiguration {

    @Bean
    LastAdministrator lastAdministrator(
            PrivilegeCheck privileges, CaseStore cases, CaseQueries queries, TransactionTemplate transaction) {
        return new AdministratorRail(privileges, cases, queries, transaction);
    }

    @Bean
    Step entraRoles(Graph graph, LastAdministrator rail, Clock clock) {
        return new EntraRoles(new RoleAssignments(graph), rail, removals(clock));
    }

    @Bean
    Step entraPim(Graph graph, LastAdministrator rail, Clock clock) {
        return new EntraPim(new RoleSchedules(graph), rail, new Refusals(clock), removals(clock));
    }

    @Bean
    Step entraPimGroups(Graph graph, Clock clock) {
        return new EntraPimGroups(new GroupSchedules(graph), new Refusals(clock), removals(clock));
    }

    @Bean
    Step entraAppRoles(Graph graph, Clock clock) {
        return new EntraAppRoles(new AppRoles(graph), removals(clock));
    }

    @Bean
    Step entraOAuthGrants(Graph graph, Clock clock) {
        return new EntraOAuthGrants(new OAuthGrants(graph), removals(clock));
    }

    @Bean
    Step entraApplications(
            Graph graph, EntraAccounts accounts, OwnRegistrations own, GraphSettings settings, Clock clock) {
        return new EntraApplications(
                new OwnedApplications(graph), accounts, own.with(settings.clientId()), removals(clock));
    }

    @Bean
    Step entraAccessPackages(Graph graph) {
        return new EntraAccessPackages(new AccessPackages(graph));
    }

    private static Removals removals(Clock clock) {
        return new Removals(new ReadBack(Thread::sleep), clock);
    }
}
