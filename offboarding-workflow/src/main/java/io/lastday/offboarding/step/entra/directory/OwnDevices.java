package io.lastday.offboarding.step.entra.directory;

import com.microsoft.graph.models.Device;
import com.microsoft.graph.models.DirectoryObject;
import com.microsoft.graph.models.DirectoryObjectCollectionResponse;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The devices that an account has brought into the directory. */
final class OwnDevices {

    static final String WRITE = "Device.ReadWrite.All";

    private static final String[] SELECT = {
        "id", "displayName", "operatingSystem", "accountEnabled", "onPremisesSyncEnabled", "isManaged"
    };
    private static final String[] ID = {"id"};

    private final Graph graph;

    OwnDevices(Graph graph) {
        this.graph = graph;
    }

    /** Every device that the account has registered or owns, each once. */
    List<OwnDevice> of(String user) {
        Map<String, Device> devices = new LinkedHashMap<>();
        Stream.concat(
                        graph.all(EntraAccounts.READ, registered(user)).stream(),
                        graph.all(EntraAccounts.READ, owned(user)).stream())
                .filter(Device.class::isInstance)
                .map(Device.class::cast)
                .forEach(device -> devices.putIfAbsent(String.valueOf(device.getId()), device));
        return devices.values().stream().map(device -> device(device, user)).toList();
    }

    /** Those of them that may still get tokens. */
    List<OwnDevice> enabledOf(String user) {
        return of(user).stream().filter(OwnDevice::enabled).toList();
    }

    private OwnDevice device(Device device, String user) {
        String id = String.valueOf(device.getId());
        boolean enabled = !Boolean.FALSE.equals(device.getAccountEnabled());
        return new OwnDevice(
                id,
                Objects.requireNonNullElse(device.getDisplayName(), id),
                Objects.requireNonNullElse(device.getOperatingSystem(), "an unknown operating system"),
                enabled,
                Boolean.TRUE.equals(device.getOnPremisesSyncEnabled()),
                Boolean.TRUE.equals(device.getIsManaged()),
                enabled && isShared(id, user));
    }

    private boolean isShared(String device, String user) {
        return graph.all(Groups.READ, users(device)).stream().anyMatch(other -> !user.equals(other.getId()));
    }

    /** Lets a device get tokens, or not. */
    void setEnabled(String device, boolean enabled) {
        graph.run(WRITE, client -> {
            Device change = new Device();
            change.getBackingStore().clear(); // sends this property and nothing beside it
            change.setAccountEnabled(enabled);
            client.devices().byDeviceId(device).patch(change);
        });
    }

    private static Paged<DirectoryObjectCollectionResponse, DirectoryObject> registered(String user) {
        return new Paged<>(
                client -> client.users().byUserId(user).registeredDevices().get(request -> {
                    request.queryParameters.select = SELECT;
                }),
                (client, link) -> client.users()
                        .byUserId(user)
                        .registeredDevices()
                        .withUrl(link)
                        .get(),
                DirectoryObjectCollectionResponse::getValue);
    }

    private static Paged<DirectoryObjectCollectionResponse, DirectoryObject> owned(String user) {
        return new Paged<>(
                client -> client.users().byUserId(user).ownedDevices().get(request -> {
                    request.queryParameters.select = SELECT;
                }),
                (client, link) -> client.users()
                        .byUserId(user)
                        .ownedDevices()
                        .withUrl(link)
                        .get(),
                DirectoryObjectCollectionResponse::getValue);
    }

    private static Paged<DirectoryObjectCollectionResponse, DirectoryObject> users(String device) {
        return new Paged<>(
                client -> client.devices().byDeviceId(device).registeredUsers().get(request -> {
                    request.queryParameters.select = ID;
                }),
                (client, link) -> client.devices()
                        .byDeviceId(device)
                        .registeredUsers()
                        .withUrl(link)
                        .get(),
                DirectoryObjectCollectionResponse::getValue);
    }
}
