package io.lastday.offboarding.step.onedrive;

import com.microsoft.graph.drives.item.items.item.invite.InvitePostRequestBody;
import com.microsoft.graph.models.Drive;
import com.microsoft.graph.models.DriveItem;
import com.microsoft.graph.models.DriveRecipient;
import com.microsoft.graph.models.Folder;
import com.microsoft.graph.models.Permission;
import com.microsoft.graph.models.PermissionCollectionResponse;
import io.lastday.offboarding.step.onedrive.OneDrive.Access;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads OneDrives and shares them. */
final class OneDrives {

    static final String READ = "Files.Read.All";
    static final String WRITE = "Files.ReadWrite.All";
    static final String USERS = "User.Read.All";

    private final Graph graph;

    OneDrives(Graph graph) {
        this.graph = graph;
    }

    /**
     * A user's OneDrive; empty where none was ever made.
     *
     * @throws RemoteFailure.NotFound when the user is not there
     */
    Optional<OneDrive> of(String user) {
        try {
            Drive drive = graph.call(
                    READ, client -> client.users().byUserId(user).drive().get());
            return Optional.of(drive(drive));
        } catch (RemoteFailure.NotFound none) {
            graph.call(
                    USERS,
                    client -> client.users().byUserId(user).get(request -> {
                        request.queryParameters.select = new String[] {"id"};
                    }));
            return Optional.empty();
        }
    }

    private OneDrive drive(Drive drive) {
        String id = Objects.requireNonNull(drive.getId());
        DriveItem root =
                graph.call(READ, client -> client.drives().byDriveId(id).root().get());
        Folder folder = root.getFolder();
        boolean empty = folder != null && Objects.equals(folder.getChildCount(), 0);
        return new OneDrive(
                id,
                Objects.requireNonNull(root.getId()),
                Optional.ofNullable(drive.getWebUrl()).orElse(""),
                empty);
    }

    /** Who has a right to the whole drive, by person; links and groups are left out. */
    List<Access> accesses(OneDrive drive) {
        return graph
                .all(
                        READ,
                        new Paged<>(
                                client -> client.drives()
                                        .byDriveId(drive.drive())
                                        .items()
                                        .byDriveItemId(drive.root())
                                        .permissions()
                                        .get(),
                                (client, link) -> client.drives()
                                        .byDriveId(drive.drive())
                                        .items()
                                        .byDriveItemId(drive.root())
                                        .permissions()
                                        .withUrl(link)
                                        .get(),
                                PermissionCollectionResponse::getValue))
                .stream()
                .flatMap(OneDrives::access)
                .toList();
    }

    private static Stream<Access> access(Permission permission) {
        List<String> roles = Objects.requireNonNullElse(permission.getRoles(), List.of());
        var granted = permission.getGrantedToV2();
        if (granted == null || granted.getUser() == null || granted.getUser().getId() == null) {
            return Stream.empty();
        }
        Instant expires = permission.getExpirationDateTime() == null
                ? null
                : permission.getExpirationDateTime().toInstant();
        boolean owns = roles.contains("owner");
        return Stream.of(new Access(
                granted.getUser().getId(),
                owns || roles.contains("write"),
                owns,
                // Graph writes the year 1 for "does not end"
                expires == null || expires.getEpochSecond() < 0 ? null : expires));
    }

    /** Lets {@code user} in until {@code expires}. Graph sends no mail: a repetition would send it again. */
    void invite(OneDrive drive, String user, boolean writes, Instant expires) {
        DriveRecipient recipient = new DriveRecipient();
        recipient.getBackingStore().clear();
        recipient.setObjectId(user);
        InvitePostRequestBody body = new InvitePostRequestBody();
        body.setRecipients(List.of(recipient));
        body.setRoles(List.of(writes ? "write" : "read"));
        body.setRequireSignIn(true);
        body.setSendInvitation(false);
        body.setRetainInheritedPermissions(
                true); // the SDK sends false by itself, and Graph would take everybody else's away
        body.setExpirationDateTime(expires.toString());
        graph.run(
                WRITE,
                client -> client.drives()
                        .byDriveId(drive.drive())
                        .items()
                        .byDriveItemId(drive.root())
                        .invite()
                        .post(body));
    }
}
