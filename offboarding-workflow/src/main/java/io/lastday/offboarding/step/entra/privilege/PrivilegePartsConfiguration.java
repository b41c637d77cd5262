package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.person.ResidualPart;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.step.entra.privilege.AccessPackages.Assigned;
import io.lastday.offboarding.step.entra.privilege.AppRoles.AppRole;
import io.lastday.offboarding.step.entra.privilege.ListedResidual.Left;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.platform.graph.Graph;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What is remembered, given back and found left of privileges. Consents and owned objects stand in the account's own part. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.graph.client-id")
class PrivilegePartsConfiguration {

    private static final String ROLES = "entra.roles";
    private static final String PIM = "entra.pim";
    private static final String PIM_GROUPS = "entra.pim-groups";
    private static final String APP_ROLES = "entra.app-roles";
    private static final String PACKAGES = "entra.access-packages";
    private static final String STILL = "it was not taken: an account that is enabled again could use it";

    @Bean
    @Order(31)
    SnapshotPart roleSnapshot(Graph graph) {
        return new ListedSnapshot(ROLES, new RoleAssignments(graph)::of);
    }

    @Bean
    @Order(32)
    SnapshotPart pimSnapshot(Graph graph) {
        return new ListedSnapshot(PIM, new RoleSchedules(graph)::of);
    }

    @Bean
    @Order(33)
    SnapshotPart pimGroupSnapshot(Graph graph) {
        return new ListedSnapshot(PIM_GROUPS, new GroupSchedules(graph)::of);
    }

    @Bean
    @Order(34)
    SnapshotPart appRoleSnapshot(Graph graph) {
        return new ListedSnapshot(APP_ROLES, new AppRoles(graph)::of);
    }

    @Bean
    @Order(35)
    SnapshotPart accessPackageSnapshot(Graph graph) {
        return new ListedSnapshot(PACKAGES, new AccessPackages(graph)::of);
    }

    @Bean
    @Order(31)
    RestorePart roleRestore(Graph graph) {
        return restore(ROLES, HeldRole[].class, new RestoreKinds.Roles(new RoleAssignments(graph)));
    }

    @Bean
    @Order(32)
    RestorePart pimRestore(Graph graph) {
        return restore(PIM, RoleSchedule[].class, new RestoreKinds.Scheduled(new RoleSchedules(graph)));
    }

    @Bean
    @Order(33)
    RestorePart pimGroupRestore(Graph graph) {
        return restore(PIM_GROUPS, GroupSchedule[].class, new RestoreKinds.ScheduledGroups(new GroupSchedules(graph)));
    }

    @Bean
    @Order(34)
    RestorePart appRoleRestore(Graph graph) {
        return restore(APP_ROLES, AppRole[].class, new RestoreKinds.InApplications(new AppRoles(graph)));
    }

    @Bean
    @Order(35)
    RestorePart accessPackageRestore(Graph graph) {
        return restore(PACKAGES, Assigned[].class, new RestoreKinds.Packages(new AccessPackages(graph)));
    }

    @Bean
    @Order(36)
    RestorePart ownershipRestore(Graph graph) {
        return new OwnershipRestore(new OwnedApplications(graph), new ReadBack(Thread::sleep));
    }

    @Bean
    @Order(31)
    ResidualPart roleResiduals(Graph graph) {
        RoleAssignments roles = new RoleAssignments(graph);
        return new ListedResidual(
                "directory roles",
                account -> roles.of(account).stream()
                        .map(role -> new Left(
                                "role " + HeldRole.words(role.name(), role.scope()),
                                role.principal().equals(account) ? STILL : Powers.THROUGH_GROUP_WHY)));
    }

    @Bean
    @Order(32)
    ResidualPart pimResiduals(Graph graph) {
        RoleSchedules schedules = new RoleSchedules(graph);
        return new ListedResidual(
                "roles by Privileged Identity Management",
                account -> schedules.of(account).stream()
                        .filter(one -> one.kind() != RoleSchedule.Kind.PERMANENT)
                        .map(one -> new Left(
                                one.words(), one.principal().equals(account) ? STILL : Powers.THROUGH_GROUP_WHY)));
    }

    @Bean
    @Order(33)
    ResidualPart pimGroupResiduals(Graph graph) {
        GroupSchedules schedules = new GroupSchedules(graph);
        return new ListedResidual(
                "groups by Privileged Identity Management",
                account -> schedules.of(account).stream().map(one -> new Left(one.words(), STILL)));
    }

    @Bean
    @Order(34)
    ResidualPart appRoleResiduals(Graph graph) {
        AppRoles roles = new AppRoles(graph);
        return new ListedResidual(
                "roles in applications",
                account -> roles.of(account).stream()
                        .map(role -> new Left(
                                "role in the application " + role.name(),
                                role.direct() ? STILL : Powers.THROUGH_GROUP_WHY)));
    }

    @Bean
    @Order(35)
    ResidualPart accessPackageResiduals(Graph graph) {
        AccessPackages packages = new AccessPackages(graph);
        return new ListedResidual(
                "access packages",
                account -> packages.of(account).stream().map(one -> new Left("access package " + one.name(), STILL)));
    }

    private static <T> RestorePart restore(String section, Class<T[]> type, ListedRestore.Kind<T> kind) {
        return new ListedRestore<>(section, type, kind, new ReadBack(Thread::sleep));
    }
}
