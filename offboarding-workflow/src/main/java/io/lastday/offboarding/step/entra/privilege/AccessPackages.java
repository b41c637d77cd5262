package io.lastday.offboarding.step.entra.privilege;

import com.microsoft.graph.models.AccessPackage;
import com.microsoft.graph.models.AccessPackageAssignment;
import com.microsoft.graph.models.AccessPackageAssignmentCollectionResponse;
import com.microsoft.graph.models.AccessPackageAssignmentRequest;
import com.microsoft.graph.models.AccessPackageAssignmentState;
import com.microsoft.graph.models.AccessPackageRequestType;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;

/** Bundles of access by entitlement management. Taking one away takes what it brought, some time later. */
final class AccessPackages {

    static final String READ_WRITE = "EntitlementManagement.ReadWrite.All";

    private final Graph graph;

    AccessPackages(Graph graph) {
        this.graph = graph;
    }

    /**
     * One package that somebody has.
     *
     * @param id of the assignment
     * @param accessPackage the package
     * @param name the package's name for people
     */
    record Assigned(String id, String accessPackage, String name) {}

    /** What {@code account} has, and what it is being given; not what has run out. */
    List<Assigned> of(String account) {
        return graph
                .all(
                        READ_WRITE,
                        new Paged<>(
                                client -> client.identityGovernance()
                                        .entitlementManagement()
                                        .assignments()
                                        .get(request -> {
                                            request.queryParameters.filter = "target/objectId eq '" + account + "'";
                                            request.queryParameters.expand = new String[] {"accessPackage"};
                                        }),
                                (client, link) -> client.identityGovernance()
                                        .entitlementManagement()
                                        .assignments()
                                        .withUrl(link)
                                        .get(),
                                AccessPackageAssignmentCollectionResponse::getValue))
                .stream()
                .filter(one -> one.getState() != AccessPackageAssignmentState.Expired)
                .map(AccessPackages::assigned)
                .toList();
    }

    /** Asks for one assignment's end. */
    void remove(String id) {
        AccessPackageAssignment which = new AccessPackageAssignment();
        which.setId(id);
        AccessPackageAssignmentRequest asked = new AccessPackageAssignmentRequest();
        asked.setRequestType(AccessPackageRequestType.AdminRemove);
        asked.setAssignment(which);
        graph.run(
                READ_WRITE,
                client -> client.identityGovernance()
                        .entitlementManagement()
                        .assignmentRequests()
                        .post(asked));
    }

    private static Assigned assigned(AccessPackageAssignment one) {
        AccessPackage what = one.getAccessPackage();
        String id = what == null ? "" : Held.text(what.getId());
        return new Assigned(
                Held.text(one.getId()), id, Held.named(what == null ? null : what.getDisplayName(), one.getId()));
    }
}
