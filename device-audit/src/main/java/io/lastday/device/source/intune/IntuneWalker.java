package io.lastday.device.source.intune;

import io.lastday.device.inventory.DeviceSettings;
import io.lastday.device.inventory.SettingIds;
import io.lastday.device.inventory.Sources;
import io.lastday.device.source.FactWriter;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.source.GraphPages;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Walk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One walk over Intune: inventory first, then what is asked setting by setting, then Defender's state, bounded. Only reads. */
@Component
final class IntuneWalker implements SourceWalker {

    private final InventoryWalk inventory;
    private final SettingWalk settings;
    private final PolicyWalk policies;
    private final ProtectionWalk protection;
    private final AppWalk apps;

    IntuneWalker(Graph graph, JsonMapper json, SettingIds ids, DeviceSettings limits) {
        GraphPages pages = new GraphPages(graph);
        FactWriter facts = new FactWriter(json, Sources.INTUNE);
        this.inventory = new InventoryWalk(pages, facts);
        this.settings = new SettingWalk(pages, facts, ids.all());
        this.policies = new PolicyWalk(pages, facts);
        this.protection = new ProtectionWalk(pages, facts, limits.defenderLimit());
        this.apps = new AppWalk(pages, facts);
    }

    @Override
    public String source() {
        return Sources.INTUNE;
    }

    @Override
    public Mono<Void> walk(Walk walk) {
        return inventory
                .walk(walk)
                .then(Mono.defer(() ->
                        Mono.when(settings.walk(walk), policies.walk(walk), protection.walk(walk), apps.walk(walk))));
    }
}
