package io.lastday.device.source.intune;

import com.microsoft.graph.models.DeviceComplianceSettingState;
import com.microsoft.graph.models.DeviceComplianceSettingStateCollectionResponse;
import io.lastday.device.inventory.SettingSeverity;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import io.lastday.platform.scan.Patience;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The states of compliance settings over all devices, <b>one walk a setting</b>: asking device by device would cost one call
 * for each policy of each device.
 */
final class SettingStates {

    private static final String PERMISSION = "DeviceManagementConfiguration.Read.All";
    private static final int AT_ONCE = 4;

    private final Graph graph;
    private final List<String> ids;

    SettingStates(Graph graph, List<String> ids) {
        this.graph = graph;
        this.ids = ids;
    }

    /**
     * @param byDevice the worst state by device, by setting
     * @param unread why a setting could not be asked for
     */
    record Read(Map<String, Map<String, String>> byDevice, Map<String, String> unread) {}

    /** One setting: its states, or why there are none. */
    private record One(String id, Map<String, String> states, String unread) {}

    Mono<Read> read(LongConsumer read) {
        return Flux.fromIterable(ids)
                .flatMap(id -> one(id, read), AT_ONCE)
                .collectList()
                .map(SettingStates::together);
    }

    /** What is refused or not there stays unread with its reason; what breaks, breaks the walk. */
    private Mono<One> one(String id, LongConsumer read) {
        return Patience.read(() -> states(id, read))
                .map(states -> new One(id, states, ""))
                .onErrorResume(
                        RemoteFailure.MissingPermission.class,
                        refused -> Mono.just(new One(id, Map.of(), "NO_PERMISSION")))
                .onErrorResume(
                        RemoteFailure.NotFound.class, absent -> Mono.just(new One(id, Map.of(), "SETTING_NOT_LISTED")))
                .onErrorResume(
                        RemoteFailure.Terminal.class, refused -> Mono.just(new One(id, Map.of(), "SETTING_REFUSED")));
    }

    private Map<String, String> states(String id, LongConsumer read) {
        Map<String, String> states = new HashMap<>();
        graph.eachPage(PERMISSION, paged(id), page -> {
            page.forEach(row -> add(row, states));
            read.accept(page.size());
        });
        return states;
    }

    private static void add(DeviceComplianceSettingState row, Map<String, String> states) {
        if (row.getDeviceId() != null) {
            states.merge(row.getDeviceId(), GraphWords.state(row), SettingSeverity::worse);
        }
    }

    private static Paged<DeviceComplianceSettingStateCollectionResponse, DeviceComplianceSettingState> paged(
            String id) {
        return new Paged<>(
                client -> client.deviceManagement()
                        .deviceCompliancePolicySettingStateSummaries()
                        .byDeviceCompliancePolicySettingStateSummaryId(id)
                        .deviceComplianceSettingStates()
                        .get(),
                (client, link) -> client.deviceManagement()
                        .deviceCompliancePolicySettingStateSummaries()
                        .byDeviceCompliancePolicySettingStateSummaryId(id)
                        .deviceComplianceSettingStates()
                        .withUrl(link)
                        .get(),
                DeviceComplianceSettingStateCollectionResponse::getValue);
    }

    private static Read together(List<One> settings) {
        Map<String, Map<String, String>> byDevice = new HashMap<>();
        Map<String, String> unread = new HashMap<>();
        for (One setting : settings) {
            if (setting.unread().isEmpty()) {
                byDevice.put(setting.id(), setting.states());
            } else {
                unread.put(setting.id(), setting.unread());
            }
        }
        return new Read(byDevice, unread);
    }
}
