package io.lastday.device.source.intune;

import com.microsoft.graph.models.ManagedDeviceCollectionResponse;
import io.lastday.device.inventory.DeviceSettings;
import io.lastday.device.inventory.IntuneFacts;
import io.lastday.device.inventory.IntuneFacts.ManagedDevice;
import io.lastday.device.inventory.SettingIds;
import io.lastday.device.inventory.Sources;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import io.lastday.platform.scan.Patience;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One walk over Intune: inventory first, then what is asked setting by setting, then Defender's state, bounded. Only reads. */
@Component
final class IntuneReader implements SourceWalker {

    private static final String PERMISSION = "DeviceManagementManagedDevices.Read.All";
    private static final String[] MEMBERS = {
        "id",
        "deviceName",
        "userId",
        "userDisplayName",
        "userPrincipalName",
        "managedDeviceOwnerType",
        "operatingSystem",
        "osVersion",
        "complianceState",
        "jailBroken",
        "isEncrypted",
        "lastSyncDateTime",
        "azureADDeviceId",
        "androidSecurityPatchLevel",
        "partnerReportedThreatState"
    };

    private final Graph graph;
    private final JsonMapper json;
    private final SettingStates settingStates;
    private final PolicyReader policies;
    private final DefenderStates defender;

    IntuneReader(Graph graph, JsonMapper json, SettingIds ids, DeviceSettings settings) {
        this.graph = graph;
        this.json = json;
        this.settingStates = new SettingStates(graph, ids.all());
        this.policies = new PolicyReader(graph);
        this.defender = new DefenderStates(graph, settings.defenderLimit());
    }

    @Override
    public String source() {
        return Sources.INTUNE;
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
                .flatMap(
                        devices -> Mono.zip(settingStates.read(read), policies.read(read), defender.read(devices, read))
                                .map(parts -> new IntuneFacts(
                                        devices,
                                        parts.getT1().byDevice(),
                                        parts.getT1().unread(),
                                        parts.getT2().policies(),
                                        parts.getT2().unread(),
                                        parts.getT3().reports(),
                                        parts.getT3().missing()))
                                .map(json::writeValueAsString));
    }

    private List<ManagedDevice> devices(LongConsumer read) {
        List<ManagedDevice> devices = new ArrayList<>();
        graph.eachPage(
                PERMISSION,
                new Paged<>(
                        client -> client.deviceManagement()
                                .managedDevices()
                                .get(request -> request.queryParameters.select = MEMBERS),
                        (client, link) -> client.deviceManagement()
                                .managedDevices()
                                .withUrl(link)
                                .get(),
                        ManagedDeviceCollectionResponse::getValue),
                page -> {
                    page.forEach(device -> devices.add(GraphWords.device(device)));
                    read.accept(page.size());
                });
        return devices;
    }
}
