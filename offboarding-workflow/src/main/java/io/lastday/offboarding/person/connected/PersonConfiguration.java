package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.PeopleDirectory;
import io.lastday.offboarding.person.PrivilegeCheck;
import io.lastday.offboarding.person.ResidualAccess;
import io.lastday.offboarding.person.ResidualPart;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restorer;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.person.SnapshotTaker;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.keycloak.KeycloakRealm;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People, where both systems are connected. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"lastday.graph.client-id", "lastday.keycloak.client-id"})
@EnableConfigurationProperties({PersonSettings.class, BreakGlassSettings.class})
class PersonConfiguration {

    @Bean
    PeopleDirectory peopleDirectory(Graph graph, KeycloakRealm realm, PersonSettings settings) {
        return new ConnectedPeople(new EntraPeople(graph), new KeycloakPeople(realm, settings), new Managers(graph));
    }

    @Bean
    PrivilegeCheck privilegeCheck(
            Graph graph, KeycloakRealm realm, BreakGlassSettings settings, OperatorLogins logins) {
        return new ConnectedPrivilege(new DirectoryRoles(graph), settings, realm.name(), logins);
    }

    @Bean
    SnapshotTaker snapshotTaker(List<SnapshotPart> parts, Clock clock) {
        return new ConnectedSnapshots(parts, clock);
    }

    @Bean
    Restorer restorer(List<RestorePart> parts) {
        return new ConnectedRestorer(parts);
    }

    @Bean
    ResidualAccess residualAccess(List<ResidualPart> parts) {
        return new ConnectedResidualAccess(parts);
    }
}
