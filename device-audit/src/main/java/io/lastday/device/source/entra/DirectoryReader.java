package io.lastday.device.source.entra;

import com.microsoft.graph.models.Device;
import com.microsoft.graph.models.DeviceCollectionResponse;
import io.lastday.device.inventory.EntraFacts;
import io.lastday.device.inventory.EntraFacts.DirectoryDevice;
import io.lastday.device.inventory.Sources;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import io.lastday.platform.scan.Patience;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Walk;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One walk over the devices that Entra knows; owners are asked only for those that no management claims. Only reads. */
@Component
final class DirectoryReader implements SourceWalker {

    private static final String PERMISSION = "Device.Read.All";
    private static final int PAGE = 999;
    private static final String[] MEMBERS = {
        "id",
        "deviceId",
        "displayName",
        "operatingSystem",
        "operatingSystemVersion",
        "trustType",
        "isManaged",
        "accountEnabled",
        "approximateLastSignInDateTime"
    };

    private final Graph graph;
    private final JsonMapper json;
    private final RegisteredOwners owners;

    DirectoryReader(Graph graph, JsonMapper json) {
        this.graph = graph;
        this.json = json;
        this.owners = new RegisteredOwners(graph);
    }

    @Override
    public String source() {
        return Sources.ENTRA;
    }

    @Override
    public Mono<Void> walk(Walk walk) {
        return walk.full(
                Sources.WALK,
                Set.of(Sources.WALK),
                cursor -> read(walk::seen)
                        .map(facts -> FactPage.last(List.of(new Fact(Sources.WALK, Sources.WALK, Fact.FIRM, facts)))));
    }

    /** All of it as one fact: a device is judged by several lists at once. */
    private Mono<String> read(LongConsumer read) {
        return Patience.read(() -> devices(read))
                .flatMap(devices -> owners.of(unmanaged(devices)).map(found -> withOwners(devices, found)))
                .map(devices -> json.writeValueAsString(new EntraFacts(devices)));
    }

    private static List<String> unmanaged(List<DirectoryDevice> devices) {
        return devices.stream()
                .filter(device -> !Boolean.TRUE.equals(device.isManaged()))
                .map(DirectoryDevice::id)
                .toList();
    }

    private static List<DirectoryDevice> withOwners(
            List<DirectoryDevice> devices, Map<String, RegisteredOwners.Owner> owners) {
        return devices.stream()
                .map(device -> owners.containsKey(device.id())
                        ? device.ownedBy(
                                owners.get(device.id()).id(),
                                owners.get(device.id()).name())
                        : device)
                .toList();
    }

    private List<DirectoryDevice> devices(LongConsumer read) {
        List<DirectoryDevice> devices = new ArrayList<>();
        graph.eachPage(
                PERMISSION,
                new Paged<>(
                        client -> client.devices().get(request -> {
                            request.queryParameters.select = MEMBERS;
                            request.queryParameters.top = PAGE;
                        }),
                        (client, link) -> client.devices().withUrl(link).get(),
                        DeviceCollectionResponse::getValue),
                page -> {
                    page.forEach(device -> devices.add(device(device)));
                    read.accept(page.size());
                });
        return devices;
    }

    private static DirectoryDevice device(Device device) {
        OffsetDateTime seen = device.getApproximateLastSignInDateTime();
        return new DirectoryDevice(
                Objects.requireNonNull(device.getId(), "device.id"),
                device.getDeviceId(),
                device.getDisplayName(),
                device.getOperatingSystem(),
                device.getOperatingSystemVersion(),
                device.getTrustType(),
                device.getIsManaged(),
                device.getAccountEnabled(),
                seen == null ? null : seen.toInstant(),
                null,
                null);
    }
}
