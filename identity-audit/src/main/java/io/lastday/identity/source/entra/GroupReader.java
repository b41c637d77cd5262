package io.lastday.identity.source.entra;

import com.microsoft.graph.groups.item.transitivemembers.TransitiveMembersRequestBuilder;
import com.microsoft.graph.models.DirectoryObject;
import com.microsoft.graph.models.DirectoryObjectCollectionResponse;
import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.User;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.lastday.identity.directory.EntraFacts;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import io.lastday.platform.scan.Patience;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The members of groups that policies or roles name, through nested groups too. A policy's group that may not be read is kept
 * as unread; without a role's group nobody knows who is privileged, so that ends the walk.
 */
final class GroupReader {

    private static final String PERMISSION = "GroupMember.Read.All";
    private static final int AT_ONCE = 4;
    private static final int PAGE = 999;

    private final Graph graph;

    GroupReader(Graph graph) {
        this.graph = graph;
    }

    private record Named(String id, EntraFacts.Group group) {}

    Mono<Map<String, EntraFacts.Group>> read(Set<String> policyGroups, Set<String> rolePrincipals) {
        Flux<Named> forRoles = Flux.fromIterable(rolePrincipals).flatMap(this::ofRole, AT_ONCE);
        Flux<Named> forPolicies = Flux.fromIterable(policyGroups)
                .filter(id -> !rolePrincipals.contains(id))
                .flatMap(this::ofPolicy, AT_ONCE);
        return forRoles.concatWith(forPolicies).collectMap(Named::id, Named::group);
    }

    /** A principal that is neither user nor group, an application, holds its role without any person in between. */
    private Mono<Named> ofRole(String id) {
        return one(id).onErrorResume(RemoteFailure.NotFound.class, notAGroup -> Mono.empty());
    }

    private Mono<Named> ofPolicy(String id) {
        return one(id).onErrorResume(RemoteFailure.MissingPermission.class, refused -> empty(id, "NO_PERMISSION"))
                // deleted since the policy was written: nobody is in it
                .onErrorResume(RemoteFailure.NotFound.class, deleted -> empty(id, null));
    }

    private static Mono<Named> empty(String id, @Nullable String unread) {
        return Mono.just(new Named(id, new EntraFacts.Group(null, List.of(), unread)));
    }

    private Mono<Named> one(String id) {
        return Patience.read(() -> {
            Group group = graph.call(
                    PERMISSION,
                    client -> Objects.requireNonNull(client.groups()
                            .byGroupId(id)
                            .get(request -> request.queryParameters.select = new String[] {"id", "displayName"})));
            return new Named(id, new EntraFacts.Group(group.getDisplayName(), members(id), null));
        });
    }

    private List<String> members(String id) {
        return graph.all(PERMISSION, paged(id)).stream()
                .filter(User.class::isInstance)
                .map(member -> Objects.requireNonNull(member.getId(), "member.id"))
                .toList();
    }

    private static Paged<DirectoryObjectCollectionResponse, DirectoryObject> paged(String id) {
        Function<GraphServiceClient, TransitiveMembersRequestBuilder> members =
                client -> client.groups().byGroupId(id).transitiveMembers();
        return new Paged<>(
                client -> members.apply(client).get(request -> {
                    request.queryParameters.select = new String[] {"id"};
                    request.queryParameters.top = PAGE;
                }),
                (client, link) -> members.apply(client).withUrl(link).get(),
                DirectoryObjectCollectionResponse::getValue);
    }
}
