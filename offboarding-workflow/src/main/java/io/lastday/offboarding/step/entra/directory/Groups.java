package io.lastday.offboarding.step.entra.directory;

import com.microsoft.graph.models.DirectoryObject;
import com.microsoft.graph.models.DirectoryObjectCollectionResponse;
import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.ReferenceCreate;
import com.microsoft.graph.models.User;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;

/** Members and owners of groups. A member is always taken out by {@code $ref}: the same call without it would delete the user. */
final class Groups {

    static final String READ = "Directory.Read.All";
    static final String MEMBERS = "GroupMember.ReadWrite.All";
    static final String OWNERS = "Group.ReadWrite.All";
    static final String ROLES = "RoleManagement.ReadWrite.Directory";

    private static final String[] OWNER = {"id", "accountEnabled"};

    private final Graph graph;

    Groups(Graph graph) {
        this.graph = graph;
    }

    /** The groups that the account is directly in. */
    List<GroupSeat> of(String user) {
        return seats(graph.all(
                READ,
                new Paged<>(
                        client -> client.users().byUserId(user).memberOf().get(request -> {
                            request.queryParameters.select = GroupSeat.SELECT;
                        }),
                        (client, link) -> client.users()
                                .byUserId(user)
                                .memberOf()
                                .withUrl(link)
                                .get(),
                        DirectoryObjectCollectionResponse::getValue)));
    }

    /** The groups that the account owns. */
    List<GroupSeat> ownedBy(String user) {
        return seats(graph.all(
                READ,
                new Paged<>(
                        client -> client.users().byUserId(user).ownedObjects().get(request -> {
                            request.queryParameters.select = GroupSeat.SELECT;
                        }),
                        (client, link) -> client.users()
                                .byUserId(user)
                                .ownedObjects()
                                .withUrl(link)
                                .get(),
                        DirectoryObjectCollectionResponse::getValue)));
    }

    /** The groups that the account owns, each with whoever else who can sign in does. */
    List<OwnedGroup> ownedWithOthers(String user) {
        return ownedBy(user).stream()
                .map(group -> new OwnedGroup(group, others(group.id(), user)))
                .toList();
    }

    /** The people who own a group and can sign in, but for one. */
    List<String> others(String group, String user) {
        return activeOwners(group).stream().filter(owner -> !owner.equals(user)).toList();
    }

    /** The people who own a group and can sign in. */
    List<String> activeOwners(String group) {
        return graph
                .all(
                        READ,
                        new Paged<>(
                                client -> client.groups()
                                        .byGroupId(group)
                                        .owners()
                                        .get(request -> {
                                            request.queryParameters.select = OWNER;
                                        }),
                                (client, link) -> client.groups()
                                        .byGroupId(group)
                                        .owners()
                                        .withUrl(link)
                                        .get(),
                                DirectoryObjectCollectionResponse::getValue))
                .stream()
                .filter(owner -> owner instanceof User user && !Boolean.FALSE.equals(user.getAccountEnabled()))
                .map(owner -> String.valueOf(owner.getId()))
                .toList();
    }

    /** Takes the account out. */
    void leave(GroupSeat seat, String user) {
        graph.run(
                seat.roleAssignable() ? ROLES : MEMBERS,
                client -> client.groups()
                        .byGroupId(seat.id())
                        .members()
                        .byDirectoryObjectId(user)
                        .ref()
                        .delete());
    }

    /** Puts the account in. */
    void join(GroupSeat seat, String user) {
        graph.run(
                seat.roleAssignable() ? ROLES : MEMBERS,
                client -> client.groups().byGroupId(seat.id()).members().ref().post(reference(client, user)));
    }

    /** Makes the account an owner. */
    void own(GroupSeat seat, String user) {
        graph.run(
                seat.roleAssignable() ? ROLES : OWNERS,
                client -> client.groups().byGroupId(seat.id()).owners().ref().post(reference(client, user)));
    }

    /** Takes the account off the owners. */
    void disown(GroupSeat seat, String user) {
        graph.run(
                seat.roleAssignable() ? ROLES : OWNERS,
                client -> client.groups()
                        .byGroupId(seat.id())
                        .owners()
                        .byDirectoryObjectId(user)
                        .ref()
                        .delete());
    }

    /** A reference to an object, at the same address as everything else: sovereign clouds have their own. */
    static ReferenceCreate reference(GraphServiceClient client, String id) {
        ReferenceCreate reference = new ReferenceCreate();
        reference.setOdataId(client.getRequestAdapter().getBaseUrl() + "/directoryObjects/" + id);
        return reference;
    }

    private static List<GroupSeat> seats(List<DirectoryObject> objects) {
        return objects.stream()
                .filter(Group.class::isInstance)
                .map(group -> GroupSeat.of((Group) group))
                .toList();
    }
}
