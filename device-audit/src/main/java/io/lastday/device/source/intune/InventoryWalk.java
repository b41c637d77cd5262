package io.lastday.device.source.intune;

import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.ManagedDevice;
import io.lastday.device.fact.SerialKey;
import io.lastday.device.source.FactWriter;
import io.lastday.platform.source.GraphPages;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.Objects;
import java.util.Set;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Every managed device, with the members that the rules need and no more. Without them nothing can be said: a refusal ends the walk. */
final class InventoryWalk {

    private static final String LIST = "/deviceManagement/managedDevices?$select="
            + String.join(
                    ",",
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
                    "serialNumber",
                    "androidSecurityPatchLevel",
                    "partnerReportedThreatState");

    private final GraphPages pages;
    private final FactWriter facts;

    InventoryWalk(GraphPages pages, FactWriter facts) {
        this.pages = pages;
        this.facts = facts;
    }

    Mono<Void> walk(Walk walk) {
        return walk.full(
                "devices",
                Set.of(Kinds.MANAGED, Kinds.ONE_DOCUMENT),
                cursor -> pages.page(Permissions.DEVICES, cursor == null ? LIST : cursor)
                        .map(page -> FactPage.of(
                                page.items().stream().map(this::fact).toList(), page.next())));
    }

    private Fact fact(JsonNode item) {
        ManagedDevice device = device(item);
        return facts.about(device.id(), Kinds.MANAGED, device.id(), device);
    }

    private static ManagedDevice device(JsonNode item) {
        return new ManagedDevice(
                Objects.requireNonNull(Said.text(item, "id"), "managedDevice.id"),
                Said.text(item, "deviceName"),
                Said.text(item, "userId"),
                Said.text(item, "userDisplayName"),
                Said.text(item, "userPrincipalName"),
                Said.text(item, "managedDeviceOwnerType"),
                Said.text(item, "operatingSystem"),
                Said.text(item, "osVersion"),
                Said.text(item, "skuFamily"),
                Said.text(item, "complianceState"),
                Said.text(item, "jailBroken"),
                Said.flag(item, "isEncrypted"),
                Said.time(item, "lastSyncDateTime"),
                Said.text(item, "azureADDeviceId"),
                SerialKey.of(Said.text(item, "serialNumber")).orElse(null),
                Said.text(item, "androidSecurityPatchLevel"),
                Said.text(item, "partnerReportedThreatState"));
    }
}
