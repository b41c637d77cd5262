package io.lastday.offboarding.person.connected;

import com.microsoft.graph.models.DirectoryObject;
import com.microsoft.graph.models.DirectoryObjectCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleAssignment;
import com.microsoft.graph.models.UnifiedRoleAssignmentCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleDefinition;
import com.microsoft.graph.models.UnifiedRoleDefinitionCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleInstance;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleInstanceCollectionResponse;
import com.microsoft.graph.models.User;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds which directory role, active or through Privileged Identity Management, directly or through a group. */
final class DirectoryRoles {

    /** Template of the role Global Administrator, the same in every tenant. */
    static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

    private static final String ROLES = "RoleManagement.Read.Directory";
    private static final String ELIGIBLE = "RoleEligibilitySchedule.Read.Directory";
    private static final String DIRECTORY = "Directory.Read.All";

    private static final Paged<UnifiedRoleAssignmentCollectionResponse, UnifiedRoleAssignment> ACTIVE = new Paged<>(
            client -> client.roleManagement().directory().roleAssignments().get(),
            (client, link) -> client.roleManagement()
                    .directory()
                    .roleAssignments()
                    .withUrl(link)
                    .get(),
            UnifiedRoleAssignmentCollectionResponse::getValue);
    private static final Paged<
                    UnifiedRoleEligibilityScheduleInstanceCollectionResponse, UnifiedRoleEligibilityScheduleInstance>
            TAKEABLE = new Paged<>(
                    client -> client.roleManagement()
                            .directory()
                            .roleEligibilityScheduleInstances()
                            .get(),
                    (client, link) -> client.roleManagement()
                            .directory()
                            .roleEligibilityScheduleInstances()
                            .withUrl(link)
                            .get(),
                    UnifiedRoleEligibilityScheduleInstanceCollectionResponse::getValue);
    private static final Paged<UnifiedRoleDefinitionCollectionResponse, UnifiedRoleDefinition> DEFINITIONS =
            new Paged<>(
                    client -> client.roleManagement()
                            .directory()
                            .roleDefinitions()
                            .get(),
                    (client, link) -> client.roleManagement()
                            .directory()
                            .roleDefinitions()
                            .withUrl(link)
                            .get(),
                    UnifiedRoleDefinitionCollectionResponse::getValue);

    private final Graph graph;

    DirectoryRoles(Graph graph) {
        this.graph = graph;
    }

    /** Every grant in the tenant. */
    List<Grant> grants() {
        Stream<Grant> active = graph.all(ROLES, ACTIVE).stream()
                .map(one -> Grant.of(one.getPrincipalId(), one.getRoleDefinitionId(), /* eligible */ false));
        Stream<Grant> eligible = graph.all(ELIGIBLE, TAKEABLE).stream()
                .map(one -> Grant.of(one.getPrincipalId(), one.getRoleDefinitionId(), /* eligible */ true));
        return Stream.concat(active, eligible).toList();
    }

    /** Names of the role definitions by id. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        graph.all(ROLES, DEFINITIONS).forEach(role -> names.put(role.getId(), role.getDisplayName()));
        return names;
    }

    /** The user and every group that the user is in, nested ones too: whatever a role may have been given to. */
    Set<String> principalsOf(String userId) {
        Set<String> principals = new HashSet<>(ids(graph.all(
                DIRECTORY,
                new Paged<>(
                        client -> client.users()
                                .byUserId(userId)
                                .transitiveMemberOf()
                                .get(),
                        (client, link) -> client.users()
                                .byUserId(userId)
                                .transitiveMemberOf()
                                .withUrl(link)
                                .get(),
                        DirectoryObjectCollectionResponse::getValue))));
        principals.add(userId);
        return principals;
    }

    /** Enabled users behind a principal: itself, or a group's members. A service principal is nobody who could log in. */
    Set<String> enabledUsersBehind(String principal) {
        Optional<User> user = user(principal);
        if (user.isPresent()) {
            return Boolean.TRUE.equals(user.get().getAccountEnabled()) ? Set.of(principal) : Set.of();
        }
        try {
            return membersOf(principal).stream()
                    .filter(id -> user(id).map(member -> Boolean.TRUE.equals(member.getAccountEnabled()))
                            .orElse(false))
                    .collect(Collectors.toSet());
        } catch (RemoteFailure.NotFound noGroup) {
            return Set.of();
        }
    }

    private Set<String> membersOf(String group) {
        return ids(graph.all(
                DIRECTORY,
                new Paged<>(
                        client -> client.groups()
                                .byGroupId(group)
                                .transitiveMembers()
                                .get(),
                        (client, link) -> client.groups()
                                .byGroupId(group)
                                .transitiveMembers()
                                .withUrl(link)
                                .get(),
                        DirectoryObjectCollectionResponse::getValue)));
    }

    private Optional<User> user(String id) {
        try {
            return Optional.of(graph.call(
                    "User.Read.All",
                    client -> client.users().byUserId(id).get(request -> {
                        request.queryParameters.select = new String[] {"id", "accountEnabled"};
                    })));
        } catch (RemoteFailure.NotFound none) {
            return Optional.empty();
        }
    }

    private static Set<String> ids(List<DirectoryObject> objects) {
        return objects.stream().map(DirectoryObject::getId).collect(Collectors.toSet());
    }

    /**
     * One role given to one principal.
     *
     * @param eligible whether it has to be taken first
     */
    record Grant(String principal, String role, boolean eligible) {
        /** A grant that names nobody is nobody's. */
        static Grant of(@Nullable String principal, @Nullable String role, boolean eligible) {
            return new Grant(Objects.requireNonNullElse(principal, ""), Objects.requireNonNullElse(role, ""), eligible);
        }
    }
}
