package io.lastday.device.source.intune;

import io.lastday.device.inventory.IntuneFacts.DefenderReport;
import io.lastday.device.inventory.IntuneFacts.ManagedDevice;
import io.lastday.device.posture.Platform;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.BatchAnswer;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.scan.Patience;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Defender's state on Windows machines. There is no bulk call that a reading permission allows, so it is one part of a batch
 * a machine, and bounded. A 404 is a machine that never reported; a machine beyond the bound is not asked.
 */
final class DefenderStates {

    private static final String PERMISSION = "DeviceManagementManagedDevices.Read.All";
    private static final int BATCH = 20;
    private static final int BATCHES_AT_ONCE = 3;

    private final Graph graph;
    private final int limit;

    DefenderStates(Graph graph, int limit) {
        this.graph = graph;
        this.limit = limit;
    }

    /** @param missing why a machine has no report */
    record Read(Map<String, DefenderReport> reports, Map<String, String> missing) {

        static Read empty() {
            return new Read(new HashMap<>(), new HashMap<>());
        }

        Read and(Read other) {
            reports.putAll(other.reports);
            missing.putAll(other.missing);
            return this;
        }
    }

    Mono<Read> read(List<ManagedDevice> devices, LongConsumer read) {
        List<String> machines = devices.stream()
                .filter(device -> Platform.of(device.operatingSystem()) == Platform.WINDOWS)
                .map(ManagedDevice::id)
                .toList();
        Read start = Read.empty();
        machines.stream().skip(limit).forEach(id -> start.missing().put(id, "NOT_ASKED"));
        return Flux.fromStream(machines.stream().limit(limit))
                .buffer(BATCH)
                .flatMap(
                        ids -> Patience.read(() -> batch(ids)).doOnNext(some -> read.accept(ids.size())),
                        BATCHES_AT_ONCE)
                .reduce(start, Read::and);
    }

    private Read batch(List<String> ids) {
        Map<String, String> paths = ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> "/deviceManagement/managedDevices/" + id + "/windowsProtectionState",
                        (first, second) -> first,
                        LinkedHashMap::new));
        Read read = Read.empty();
        graph.batch().get(PERMISSION, paths).forEach((id, answer) -> add(id, answer, read));
        return read;
    }

    /** An answer, even a refusal, is kept; a part that was throttled or broke breaks the batch, which is then asked again. */
    private static void add(String id, BatchAnswer answer, Read read) {
        switch (answer) {
            case BatchAnswer.Body(JsonNode json) -> read.reports().put(id, report(json));
            case BatchAnswer.Failed(RemoteFailure.NotFound ignored) ->
                read.missing().put(id, "NEVER_REPORTED");
            case BatchAnswer.Failed(RemoteFailure.MissingPermission ignored) ->
                read.missing().put(id, "NO_PERMISSION");
            case BatchAnswer.Failed(RemoteFailure.Terminal ignored) ->
                read.missing().put(id, "REFUSED");
            case BatchAnswer.Failed(RemoteFailure failure) -> throw failure;
        }
    }

    private static DefenderReport report(JsonNode json) {
        return new DefenderReport(
                flag(json, "malwareProtectionEnabled"),
                flag(json, "realTimeProtectionEnabled"),
                flag(json, "signatureUpdateOverdue"),
                time(json.path("lastReportedDateTime").asString("")));
    }

    private static @Nullable Boolean flag(JsonNode json, String member) {
        JsonNode value = json.path(member);
        return value.isBoolean() ? value.booleanValue() : null;
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException ignored) {
            return null;
        }
    }
}
