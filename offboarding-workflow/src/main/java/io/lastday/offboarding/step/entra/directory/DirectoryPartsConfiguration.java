package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.person.ResidualPart;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.platform.graph.Graph;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What is remembered of the directory, and what is found left of it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.graph.client-id")
class DirectoryPartsConfiguration {

    @Bean
    @Order(11)
    SnapshotPart authMethodsSnapshot(Graph graph) {
        return new HeldSnapshot("entra.auth-methods", new AuthMethods(graph)::of);
    }

    @Bean
    @Order(12)
    SnapshotPart groupsSnapshot(Graph graph) {
        return new HeldSnapshot("entra.groups", new Groups(graph)::of);
    }

    @Bean
    @Order(13)
    SnapshotPart ownedGroupsSnapshot(Graph graph) {
        return new HeldSnapshot("entra.owned-groups", new Groups(graph)::ownedWithOthers);
    }

    @Bean
    @Order(14)
    SnapshotPart teamsSnapshot(Graph graph) {
        return new HeldSnapshot("teams.memberships", new Teams(graph, new Groups(graph))::of);
    }

    @Bean
    @Order(15)
    SnapshotPart unitsSnapshot(Graph graph) {
        return new HeldSnapshot("entra.administrative-units", new Units(graph)::of);
    }

    @Bean
    @Order(16)
    SnapshotPart reportsSnapshot(Graph graph) {
        return new HeldSnapshot("entra.reports", new Reports(graph)::of);
    }

    @Bean
    @Order(17)
    SnapshotPart devicesSnapshot(Graph graph) {
        return new HeldSnapshot("entra.devices", new OwnDevices(graph)::enabledOf);
    }

    @Bean
    @Order(11)
    ResidualPart groupResiduals(Graph graph) {
        return new HeldResiduals<>("group memberships", new Groups(graph)::of, DirectoryResiduals::group);
    }

    @Bean
    @Order(12)
    ResidualPart ownedGroupResiduals(Graph graph) {
        return new HeldResiduals<>("owned groups", new Groups(graph)::ownedWithOthers, DirectoryResiduals::owned);
    }

    @Bean
    @Order(13)
    ResidualPart teamResiduals(Graph graph) {
        return new HeldResiduals<>("teams", new Teams(graph, new Groups(graph))::of, DirectoryResiduals::team);
    }

    @Bean
    @Order(14)
    ResidualPart deviceResiduals(Graph graph) {
        return new HeldResiduals<>("registered devices", new OwnDevices(graph)::enabledOf, DirectoryResiduals::device);
    }

    @Bean
    @Order(15)
    ResidualPart authMethodResiduals(Graph graph) {
        return new HeldResiduals<>("sign-in methods", new AuthMethods(graph)::of, DirectoryResiduals::method);
    }
}
