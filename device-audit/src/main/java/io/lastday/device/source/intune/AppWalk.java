package io.lastday.device.source.intune;

import io.lastday.device.fact.FoundApp;
import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.ManagedDevice;
import io.lastday.device.fact.Unread;
import io.lastday.device.source.FactWriter;
import io.lastday.platform.source.GraphPages;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Consumer messengers on devices of the company: every page of the apps' names is matched here, and only for a match its devices are
 * asked. Nothing is kept of any other app, nor of a device that is not the company's.
 */
final class AppWalk {

    private static final String LIST = "/deviceManagement/detectedApps?$select=id,displayName";
    private static final Pattern MESSENGERS =
            Pattern.compile("(WhatsApp|WeChat|Telegram|Signal)(?:[ .,-].*)?", Pattern.CASE_INSENSITIVE);

    private final GraphPages pages;
    private final FactWriter facts;

    AppWalk(GraphPages pages, FactWriter facts) {
        this.pages = pages;
        this.facts = facts;
    }

    /** After the inventory has ended. */
    Mono<Void> walk(Walk walk) {
        return walk.full(
                Unread.APPS,
                Set.of(Kinds.APP, Kinds.UNREAD),
                cursor -> facts.orUnread(
                        Unread.APPS,
                        Permissions.DEVICES,
                        "NOT_AVAILABLE",
                        pages.page(Permissions.DEVICES, cursor == null ? LIST : cursor)
                                .flatMap(page -> matched(walk, page))));
    }

    private Mono<FactPage> matched(Walk walk, GraphPages.Page page) {
        return Flux.fromIterable(page.items())
                .concatMap(app -> Mono.justOrEmpty(messenger(Said.text(app, "displayName")))
                        .flatMapMany(name -> devices(walk, app, name)))
                .collectList()
                .map(found -> FactPage.of(found, page.next()));
    }

    /** The messenger's own name; empty for what only begins like one, such as SignalR. */
    static Optional<String> messenger(@Nullable String displayName) {
        String name = displayName == null ? "" : displayName.strip();
        var match = MESSENGERS.matcher(name);
        return match.matches()
                ? Stream.of("WhatsApp", "WeChat", "Telegram", "Signal")
                        .filter(match.group(1)::equalsIgnoreCase)
                        .findFirst()
                : Optional.empty();
    }

    private Flux<Fact> devices(Walk walk, JsonNode app, String name) {
        String first = "/deviceManagement/detectedApps/" + Said.text(app, "id") + "/managedDevices?$select=id";
        return pages.page(Permissions.DEVICES, first)
                .expand(page -> page.next() == null ? Mono.empty() : pages.page(Permissions.DEVICES, page.next()))
                .concatMap(page -> ofCompany(walk, page.items()))
                .map(device -> facts.about(device, Kinds.APP, name + "/" + device, new FoundApp(name)));
    }

    private Flux<String> ofCompany(Walk walk, List<JsonNode> devices) {
        Set<String> ids = devices.stream()
                .map(device -> String.valueOf(Said.text(device, "id")))
                .collect(Collectors.toSet());
        return walk.facts(Kinds.MANAGED, ids)
                .map(fact -> Map.entry(fact.id(), facts.read(fact, ManagedDevice.class)))
                .filter(found -> "company".equals(found.getValue().ownerType()))
                .map(Map.Entry::getKey);
    }
}
