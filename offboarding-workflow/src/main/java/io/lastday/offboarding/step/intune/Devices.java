package io.lastday.offboarding.step.intune;

import com.microsoft.graph.devicemanagement.manageddevices.item.wipe.WipePostRequestBody;
import com.microsoft.graph.models.DeviceActionResult;
import com.microsoft.graph.models.ManagedDevice;
import com.microsoft.graph.models.ManagedDeviceCollectionResponse;
import com.microsoft.graph.models.ManagedDeviceOwnerType;
import com.microsoft.kiota.serialization.ValuedEnum;
import io.lastday.offboarding.step.intune.DeviceOrder.Ownership;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Managed devices in Intune. */
final class Devices {

    static final String READ = "DeviceManagementManagedDevices.Read.All";
    static final String ORDER = "DeviceManagementManagedDevices.PrivilegedOperations.All";

    private static final String[] FIELDS = {
        "id",
        "deviceName",
        "operatingSystem",
        "managedDeviceOwnerType",
        "managementState",
        "enrolledDateTime",
        "deviceActionResults"
    };

    private final Graph graph;

    Devices(Graph graph) {
        this.graph = graph;
    }

    /** Every device of a user: the whole list or a failure, because a part of it would pass for "no more devices". */
    List<Device> of(String user) {
        return graph
                .all(
                        READ,
                        new Paged<>(
                                client -> client.users()
                                        .byUserId(user)
                                        .managedDevices()
                                        .get(request -> {
                                            request.queryParameters.select = FIELDS;
                                        }),
                                (client, link) -> client.users()
                                        .byUserId(user)
                                        .managedDevices()
                                        .withUrl(link)
                                        .get(),
                                ManagedDeviceCollectionResponse::getValue))
                .stream()
                .map(Devices::device)
                .toList();
    }

    /** One device as it is now; empty where Intune manages it no more. */
    Optional<Device> find(String id) {
        try {
            ManagedDevice found = graph.call(
                    READ,
                    client -> client.deviceManagement()
                            .managedDevices()
                            .byManagedDeviceId(id)
                            .get(request -> {
                                request.queryParameters.select = FIELDS;
                            }));
            return Optional.of(device(found));
        } catch (RemoteFailure.NotFound gone) {
            return Optional.empty();
        }
    }

    /**
     * Gives an order, after a last look at the device.
     *
     * @return false, with nothing sent, where the warrant does not cover the device as it is now
     * @throws RemoteFailure.NotFound where it is managed no more
     */
    boolean order(DeviceOrder order, String id, Warrant warrant) {
        Device now = find(id).orElseThrow(() -> new RemoteFailure.NotFound("the device is managed no more"));
        if (!warrant.covers(order, now)) {
            return false;
        }
        graph.run(ORDER, client -> {
            var device = client.deviceManagement().managedDevices().byManagedDeviceId(id);
            switch (order) {
                case RETIRE -> device.retire().post();
                case WIPE -> device.wipe().post(everything());
            }
        });
        return true;
    }

    private static WipePostRequestBody everything() {
        WipePostRequestBody body = new WipePostRequestBody();
        body.setKeepEnrollmentData(false);
        body.setKeepUserData(false);
        return body;
    }

    private static Device device(ManagedDevice found) {
        return new Device(
                Objects.requireNonNull(found.getId()),
                Objects.requireNonNullElse(found.getDeviceName(), "without a name"),
                Objects.requireNonNullElse(found.getOperatingSystem(), "unknown system"),
                ownership(found.getManagedDeviceOwnerType()),
                word(found.getManagementState()),
                instant(found.getEnrolledDateTime()),
                Objects.requireNonNullElse(found.getDeviceActionResults(), List.<DeviceActionResult>of()).stream()
                        .map(Devices::action)
                        .toList());
    }

    private static Device.Action action(DeviceActionResult result) {
        return new Device.Action(
                Objects.requireNonNullElse(result.getActionName(), ""),
                word(result.getActionState()),
                instant(result.getStartDateTime()));
    }

    private static Ownership ownership(@Nullable ManagedDeviceOwnerType type) {
        return switch (type) {
            case Company -> Ownership.COMPANY;
            case Personal -> Ownership.PERSONAL;
            case null, default -> Ownership.UNKNOWN;
        };
    }

    private static String word(@Nullable ValuedEnum value) {
        return value == null ? "" : value.getValue();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null || time.getYear() <= 1 ? null : time.toInstant();
    }
}
