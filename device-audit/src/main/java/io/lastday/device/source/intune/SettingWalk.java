package io.lastday.device.source.intune;

import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.SettingState;
import io.lastday.device.fact.Unread;
import io.lastday.device.source.FactWriter;
import io.lastday.platform.source.GraphPages;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The states of compliance settings over all devices, <b>one walk a setting</b>: asking device by device would cost one call
 * for each policy of each device.
 */
final class SettingWalk {

    private static final int AT_ONCE = 4;

    private final GraphPages pages;
    private final FactWriter facts;
    private final List<String> settings;

    SettingWalk(GraphPages pages, FactWriter facts, List<String> settings) {
        this.pages = pages;
        this.facts = facts;
        this.settings = settings;
    }

    Mono<Void> walk(Walk walk) {
        return Flux.fromIterable(settings)
                .flatMap(setting -> one(walk, setting), AT_ONCE)
                .then();
    }

    private Mono<Void> one(Walk walk, String setting) {
        String list = "/deviceManagement/deviceCompliancePolicySettingStateSummaries/" + setting
                + "/deviceComplianceSettingStates";
        return walk.full(
                Unread.setting(setting),
                Set.of(Kinds.SETTING, Kinds.UNREAD),
                cursor -> facts.orUnread(
                        Unread.setting(setting),
                        Permissions.CONFIGURATION,
                        Unread.NOT_LISTED,
                        pages.page(Permissions.CONFIGURATION, cursor == null ? list : cursor)
                                .map(page -> FactPage.of(
                                        page.items().stream()
                                                .flatMap(row -> fact(setting, row))
                                                .toList(),
                                        page.next()))));
    }

    /** A word that nobody knows is kept as it is, and counts as unknown; a row without one says unknown itself. */
    private Stream<Fact> fact(String setting, JsonNode row) {
        String device = Said.text(row, "deviceId");
        if (device == null) {
            return Stream.empty();
        }
        String state = Said.text(row, "state");
        String id = setting + "/" + device + "/" + Said.text(row, "id") + "/" + Said.text(row, "userId");
        return Stream.of(
                facts.about(device, Kinds.SETTING, id, new SettingState(setting, state == null ? "unknown" : state)));
    }
}
