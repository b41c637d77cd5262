package io.lastday.device.source.intune;

import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.ManagedDevice;
import io.lastday.device.fact.ProtectionState;
import io.lastday.device.posture.Platform;
import io.lastday.device.source.FactWriter;
import io.lastday.device.source.Slices;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.BatchAnswer;
import io.lastday.platform.source.GraphPages;
import io.lastday.platform.source.Pace;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Part;
import io.lastday.platform.walk.Walk;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Defender's state on Windows machines. There is no bulk call that a reading permission allows, so it is one part of a batch
 * a machine, and bounded. A 404 is a machine that never reported; a machine beyond the bound is not asked.
 */
final class ProtectionWalk {

    private static final int BATCH = 20;
    private static final int BATCHES_AT_ONCE = 3;

    /** Each part of a batch counts: of the 2,000 calls in 20 seconds that one application may make, the other parts need a few. */
    private static final int BATCHES_IN_WINDOW = 95;

    private static final Duration WINDOW = Duration.ofSeconds(20);

    private final GraphPages pages;
    private final FactWriter facts;
    private final int limit;
    private final Pace pace = new Pace(BATCHES_IN_WINDOW, WINDOW, Clock.systemUTC());

    ProtectionWalk(GraphPages pages, FactWriter facts, int limit) {
        this.pages = pages;
        this.facts = facts;
        this.limit = limit;
    }

    /** After the inventory has ended. */
    Mono<Void> walk(Walk walk) {
        Mono<List<String>> machines = walk.facts(Kinds.MANAGED)
                .map(fact -> facts.read(fact, ManagedDevice.class))
                .filter(device -> Platform.of(device.operatingSystem()) == Platform.WINDOWS)
                .map(ManagedDevice::id)
                .collectList()
                .cache();
        Mono<Void> asked = Slices.walk(
                walk,
                Part.full("protection", Set.of(Kinds.PROTECTION)),
                machines.map(all -> all.subList(0, Math.min(limit, all.size()))),
                this::read);
        Mono<Void> others = Slices.walk(
                walk,
                Part.full("protection-not-asked", Set.of(Kinds.PROTECTION)),
                machines.map(all -> all.subList(Math.min(limit, all.size()), all.size())),
                ids -> Mono.just(FactPage.last(ids.stream()
                        .map(id -> fact(id, ProtectionState.missing("NOT_ASKED")))
                        .toList())));
        return asked.then(Mono.defer(() -> others));
    }

    private Mono<FactPage> read(List<String> machines) {
        return Flux.fromIterable(machines)
                .buffer(BATCH)
                .flatMap(this::batch, BATCHES_AT_ONCE)
                .collectList()
                .map(FactPage::last);
    }

    private Flux<Fact> batch(List<String> machines) {
        Map<String, String> paths = new LinkedHashMap<>();
        machines.forEach(id -> paths.put(id, "/deviceManagement/managedDevices/" + id + "/windowsProtectionState"));
        return pace.keep(pages.batch(Permissions.DEVICES, paths))
                .flatMapIterable(Map::entrySet)
                .map(answer -> fact(answer.getKey(), state(answer.getValue())));
    }

    private Fact fact(String machine, ProtectionState state) {
        return facts.about(machine, Kinds.PROTECTION, machine, state);
    }

    private static ProtectionState state(BatchAnswer answer) {
        return switch (answer) {
            case BatchAnswer.Body(JsonNode json) -> state(json);
            case BatchAnswer.Failed(RemoteFailure.NotFound ignored) -> ProtectionState.missing("NEVER_REPORTED");
            case BatchAnswer.Failed(RemoteFailure.MissingPermission ignored) ->
                ProtectionState.missing("NO_PERMISSION");
            case BatchAnswer.Failed ignored -> ProtectionState.missing("REFUSED");
        };
    }

    private static ProtectionState state(JsonNode json) {
        return new ProtectionState(
                Said.flag(json, "malwareProtectionEnabled"),
                Said.flag(json, "realTimeProtectionEnabled"),
                Said.flag(json, "signatureUpdateOverdue"),
                Said.time(json, "lastReportedDateTime"),
                null);
    }
}
