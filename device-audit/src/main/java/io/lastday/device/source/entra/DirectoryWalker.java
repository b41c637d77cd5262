package io.lastday.device.source.entra;

import io.lastday.device.fact.DirectoryDevice;
import io.lastday.device.fact.DirectoryOwner;
import io.lastday.device.fact.Kinds;
import io.lastday.device.inventory.DirectorySightings;
import io.lastday.device.inventory.Sources;
import io.lastday.device.source.FactWriter;
import io.lastday.device.source.Slices;
import io.lastday.platform.graph.BatchAnswer;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.source.GraphPages;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Part;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One walk over the devices that Entra knows, and over its users; owners are asked only for those devices that no management
 * claims. Only reads.
 */
@Component
final class DirectoryWalker implements SourceWalker {

    private static final String PERMISSION = "Device.Read.All";
    private static final int BATCH = 20;
    private static final int BATCHES_AT_ONCE = 3;
    private static final String LIST = "/devices?$top=999&$select="
            + String.join(
                    ",",
                    "id",
                    "deviceId",
                    "displayName",
                    "operatingSystem",
                    "operatingSystemVersion",
                    "trustType",
                    "isManaged",
                    "accountEnabled",
                    "approximateLastSignInDateTime");

    private final GraphPages pages;
    private final FactWriter facts;
    private final UserWalk users;

    DirectoryWalker(Graph graph, JsonMapper json) {
        this.pages = new GraphPages(graph);
        this.facts = new FactWriter(json, Sources.ENTRA);
        this.users = new UserWalk(pages, facts);
    }

    @Override
    public String source() {
        return Sources.ENTRA;
    }

    @Override
    public Mono<Void> walk(Walk walk) {
        return Mono.when(devices(walk), users.walk(walk));
    }

    private Mono<Void> devices(Walk walk) {
        Mono<Void> devices = walk.full(
                "devices",
                Set.of(Kinds.DIRECTORY, Kinds.ONE_DOCUMENT),
                cursor -> pages.page(PERMISSION, cursor == null ? LIST : cursor)
                        .map(page -> FactPage.of(
                                page.items().stream().map(this::fact).toList(), page.next())));
        return devices.then(Mono.defer(
                () -> Slices.walk(walk, Part.full("owners", Set.of(Kinds.OWNER)), unmanaged(walk), this::owners)));
    }

    private Fact fact(JsonNode item) {
        DirectoryDevice device = new DirectoryDevice(
                Objects.requireNonNull(Said.text(item, "id"), "device.id"),
                Said.text(item, "deviceId"),
                Said.text(item, "displayName"),
                Said.text(item, "operatingSystem"),
                Said.text(item, "operatingSystemVersion"),
                Said.text(item, "trustType"),
                Said.flag(item, "isManaged"),
                Said.flag(item, "accountEnabled"),
                Said.time(item, "approximateLastSignInDateTime"));
        return facts.about(device.id(), Kinds.DIRECTORY, device.id(), device);
    }

    /** Only those that may become rows of their own. */
    private Mono<List<String>> unmanaged(Walk walk) {
        return walk.facts(Kinds.DIRECTORY)
                .map(fact -> facts.read(fact, DirectoryDevice.class))
                .filter(device -> DirectorySightings.isPresent(device, walk.startedAt()))
                .map(DirectoryDevice::id)
                .collectList();
    }

    private Mono<FactPage> owners(List<String> devices) {
        return Flux.fromIterable(devices)
                .buffer(BATCH)
                .flatMap(this::batch, BATCHES_AT_ONCE)
                .collectList()
                .map(FactPage::last);
    }

    private Flux<Fact> batch(List<String> devices) {
        Map<String, String> paths = new LinkedHashMap<>();
        devices.forEach(id -> paths.put(id, "/devices/" + id + "/registeredOwners"));
        return pages.batch(PERMISSION, paths)
                .flatMapIterable(Map::entrySet)
                .concatMapIterable(
                        answer -> owner(answer.getKey(), answer.getValue()).toList());
    }

    /** A device whose owner may not be read keeps its row, without one. */
    private Stream<Fact> owner(String device, BatchAnswer answer) {
        if (!(answer instanceof BatchAnswer.Body(JsonNode json))) {
            return Stream.empty();
        }
        JsonNode first = json.path("value").path(0);
        String id = Said.text(first, "id");
        return id == null
                ? Stream.empty()
                : Stream.of(facts.about(
                        device, Kinds.OWNER, device, new DirectoryOwner(id, Said.text(first, "displayName"))));
    }
}
