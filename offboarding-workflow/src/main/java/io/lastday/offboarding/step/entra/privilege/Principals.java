package io.lastday.offboarding.step.entra.privilege;

import com.microsoft.graph.models.DirectoryObject;
import com.microsoft.graph.models.DirectoryObjectCollectionResponse;
import com.microsoft.graph.models.Group;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;
import java.util.stream.Stream;

/** Whom a directory role may have been given to, so that an account can use it. */
final class Principals {

    private static final String DIRECTORY = "Directory.Read.All";

    private final Graph graph;

    Principals(Graph graph) {
        this.graph = graph;
    }

    /** The account itself, then every group that it is in, nested ones too, and that may hold a role. */
    List<String> of(String account) {
        Stream<String> groups = graph
                .all(
                        DIRECTORY,
                        new Paged<>(
                                client -> client.users()
                                        .byUserId(account)
                                        .transitiveMemberOf()
                                        .get(),
                                (client, link) -> client.users()
                                        .byUserId(account)
                                        .transitiveMemberOf()
                                        .withUrl(link)
                                        .get(),
                                DirectoryObjectCollectionResponse::getValue))
                .stream()
                .filter(Principals::mayHoldRoles)
                .map(DirectoryObject::getId);
        return Stream.concat(Stream.of(account), groups).toList();
    }

    // A group is made for it when it is made, and that cannot be changed later.
    private static boolean mayHoldRoles(DirectoryObject object) {
        return object instanceof Group group && Boolean.TRUE.equals(group.getIsAssignableToRole());
    }
}
