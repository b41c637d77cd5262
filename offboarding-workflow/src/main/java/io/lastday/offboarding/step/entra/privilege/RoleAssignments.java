package io.lastday.offboarding.step.entra.privilege;

import com.microsoft.graph.models.UnifiedRoleAssignment;
import com.microsoft.graph.models.UnifiedRoleAssignmentCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleDefinition;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;

/** Directory roles held now: the account's own, and those of the groups that it is in. */
final class RoleAssignments {

    static final String READ = "RoleManagement.Read.Directory";
    static final String WRITE = "RoleManagement.ReadWrite.Directory";

    private final Graph graph;
    private final Principals principals;

    RoleAssignments(Graph graph) {
        this.graph = graph;
        this.principals = new Principals(graph);
    }

    /** Everything that {@code account} can use now, its own roles first. */
    List<HeldRole> of(String account) {
        return principals.of(account).stream()
                .flatMap(principal -> heldBy(principal).stream())
                .toList();
    }

    /** What was given to one principal. */
    List<HeldRole> heldBy(String principal) {
        return graph
                .all(
                        READ,
                        new Paged<>(
                                client -> client.roleManagement()
                                        .directory()
                                        .roleAssignments()
                                        .get(request -> {
                                            request.queryParameters.filter = "principalId eq '" + principal + "'";
                                            request.queryParameters.expand = new String[] {"roleDefinition"};
                                        }),
                                (client, link) -> client.roleManagement()
                                        .directory()
                                        .roleAssignments()
                                        .withUrl(link)
                                        .get(),
                                UnifiedRoleAssignmentCollectionResponse::getValue))
                .stream()
                .map(RoleAssignments::held)
                .toList();
    }

    /** Asks Entra to end one assignment. */
    void remove(String id) {
        graph.run(
                WRITE,
                client -> client.roleManagement()
                        .directory()
                        .roleAssignments()
                        .byUnifiedRoleAssignmentId(id)
                        .delete());
    }

    /** Gives a role again, as restoration does. */
    void give(HeldRole role) {
        graph.run(WRITE, client -> {
            UnifiedRoleAssignment given = new UnifiedRoleAssignment();
            given.setPrincipalId(role.principal());
            given.setRoleDefinitionId(role.role());
            given.setDirectoryScopeId(role.scope());
            client.roleManagement().directory().roleAssignments().post(given);
        });
    }

    private static HeldRole held(UnifiedRoleAssignment one) {
        UnifiedRoleDefinition role = one.getRoleDefinition();
        return new HeldRole(
                Held.text(one.getId()),
                Held.text(one.getPrincipalId()),
                Held.text(one.getRoleDefinitionId()),
                Held.named(role == null ? null : role.getDisplayName(), one.getRoleDefinitionId()),
                Held.scope(one.getDirectoryScopeId()));
    }
}
