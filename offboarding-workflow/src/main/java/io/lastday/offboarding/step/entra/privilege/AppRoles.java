package io.lastday.offboarding.step.entra.privilege;

import com.microsoft.graph.models.AppRoleAssignment;
import com.microsoft.graph.models.AppRoleAssignmentCollectionResponse;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;
import java.util.UUID;

/** Roles in applications. Graph lists those that the account's groups have beside its own. */
final class AppRoles {

    static final String READ = "Directory.Read.All";
    static final String WRITE = "AppRoleAssignment.ReadWrite.All";

    private final Graph graph;

    AppRoles(Graph graph) {
        this.graph = graph;
    }

    /**
     * A role in an application.
     *
     * @param id of the assignment
     * @param principal who it was given to
     * @param resource the application's service principal
     * @param name the application's name for people
     * @param role the role; all zeros for plain access
     * @param direct whether it was given to the account itself and not to a group
     */
    record AppRole(String id, String principal, String resource, String name, String role, boolean direct) {}

    /** Everything that {@code account} may do in applications. */
    List<AppRole> of(String account) {
        return graph
                .all(
                        READ,
                        new Paged<>(
                                client -> client.users()
                                        .byUserId(account)
                                        .appRoleAssignments()
                                        .get(),
                                (client, link) -> client.users()
                                        .byUserId(account)
                                        .appRoleAssignments()
                                        .withUrl(link)
                                        .get(),
                                AppRoleAssignmentCollectionResponse::getValue))
                .stream()
                .map(one -> role(account, one))
                .toList();
    }

    /** Asks Entra to end one assignment. */
    void remove(String account, String id) {
        graph.run(
                WRITE,
                client -> client.users()
                        .byUserId(account)
                        .appRoleAssignments()
                        .byAppRoleAssignmentId(id)
                        .delete());
    }

    /** Gives a role again, as restoration does. */
    void give(String account, AppRole role) {
        AppRoleAssignment given = new AppRoleAssignment();
        given.setPrincipalId(UUID.fromString(account));
        given.setResourceId(UUID.fromString(role.resource()));
        given.setAppRoleId(UUID.fromString(role.role()));
        graph.run(
                WRITE,
                client -> client.users().byUserId(account).appRoleAssignments().post(given));
    }

    private static AppRole role(String account, AppRoleAssignment one) {
        String principal = Held.text(one.getPrincipalId());
        return new AppRole(
                Held.text(one.getId()),
                principal,
                Held.text(one.getResourceId()),
                Held.named(one.getResourceDisplayName(), one.getResourceId()),
                Held.text(one.getAppRoleId()),
                principal.equals(account));
    }
}
