package io.lastday.device.source.intune;

import com.microsoft.graph.models.AndroidCompliancePolicy;
import com.microsoft.graph.models.AndroidWorkProfileCompliancePolicy;
import com.microsoft.graph.models.DeviceCompliancePolicy;
import com.microsoft.graph.models.DeviceCompliancePolicyCollectionResponse;
import com.microsoft.graph.models.IosCompliancePolicy;
import com.microsoft.graph.models.MacOSCompliancePolicy;
import com.microsoft.graph.models.Windows10CompliancePolicy;
import io.lastday.device.inventory.IntuneFacts.CompliancePolicy;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import io.lastday.platform.scan.Patience;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What compliance policies demand of a screen lock. Types that Graph does not name are kept as such: they demand nothing we can read. */
final class PolicyReader {

    private static final String PERMISSION = "DeviceManagementConfiguration.Read.All";

    private final Graph graph;

    PolicyReader(Graph graph) {
        this.graph = graph;
    }

    /** @param unread why policies could not be asked for; null where they could */
    record Read(List<CompliancePolicy> policies, @Nullable String unread) {}

    Mono<Read> read(LongConsumer read) {
        return Patience.read(this::policies)
                .doOnNext(policies -> read.accept(policies.size()))
                .map(policies -> new Read(policies, null))
                .onErrorResume(
                        RemoteFailure.MissingPermission.class,
                        refused -> Mono.just(new Read(List.of(), "NO_PERMISSION")));
    }

    private List<CompliancePolicy> policies() {
        return graph
                .all(
                        PERMISSION,
                        new Paged<>(
                                client -> client.deviceManagement()
                                        .deviceCompliancePolicies()
                                        .get(),
                                (client, link) -> client.deviceManagement()
                                        .deviceCompliancePolicies()
                                        .withUrl(link)
                                        .get(),
                                DeviceCompliancePolicyCollectionResponse::getValue))
                .stream()
                .map(PolicyReader::policy)
                .toList();
    }

    private static CompliancePolicy policy(DeviceCompliancePolicy policy) {
        return switch (policy) {
            case IosCompliancePolicy ios ->
                demand(
                        "iosCompliancePolicy",
                        ios.getPasscodeMinimumLength(),
                        ios.getPasscodeMinutesOfInactivityBeforeLock());
            case Windows10CompliancePolicy windows ->
                demand(
                        "windows10CompliancePolicy",
                        windows.getPasswordMinimumLength(),
                        windows.getPasswordMinutesOfInactivityBeforeLock());
            case MacOSCompliancePolicy mac ->
                demand(
                        "macOSCompliancePolicy",
                        mac.getPasswordMinimumLength(),
                        mac.getPasswordMinutesOfInactivityBeforeLock());
            case AndroidWorkProfileCompliancePolicy work ->
                demand(
                        "androidWorkProfileCompliancePolicy",
                        work.getPasswordMinimumLength(),
                        work.getPasswordMinutesOfInactivityBeforeLock());
            case AndroidCompliancePolicy android ->
                demand(
                        "androidCompliancePolicy",
                        android.getPasswordMinimumLength(),
                        android.getPasswordMinutesOfInactivityBeforeLock());
            default -> new CompliancePolicy(null, null, null);
        };
    }

    private static CompliancePolicy demand(String type, @Nullable Integer minimumLength, @Nullable Integer minutes) {
        return new CompliancePolicy(type, minimumLength, minutes);
    }
}
