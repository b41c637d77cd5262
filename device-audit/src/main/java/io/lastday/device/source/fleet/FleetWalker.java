package io.lastday.device.source.fleet;

import io.lastday.device.fact.FleetHost;
import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.SerialKey;
import io.lastday.device.inventory.FleetSettings;
import io.lastday.device.inventory.Sources;
import io.lastday.device.source.FactWriter;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One walk over the hosts of a Fleet server. Only reads; there only where the firm has one. */
@Component
@ConditionalOnProperty("lastday.devices.fleet.base-url")
final class FleetWalker implements SourceWalker {

    private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)+(?: \\([0-9A-Za-z]+\\))?|\\d+");

    private static final String WINDOWS = "10.0.";

    private final FleetHosts hosts;
    private final FactWriter facts;

    FleetWalker(FleetSettings settings, JsonMapper json) {
        this.hosts = new FleetHosts(
                Objects.requireNonNull(settings.baseUrl()),
                Objects.requireNonNull(settings.token(), "lastday.devices.fleet.token"),
                json);
        this.facts = new FactWriter(json, Sources.FLEET);
    }

    @Override
    public String source() {
        return Sources.FLEET;
    }

    @Override
    public Mono<Void> walk(Walk walk) {
        return walk.full("hosts", Set.of(Kinds.HOST), cursor -> page(cursor == null ? 0 : Integer.parseInt(cursor)));
    }

    private Mono<FactPage> page(int number) {
        return hosts.page(number).map(found -> {
            List<Fact> said = new ArrayList<>();
            found.forEach(host -> said.add(fact(host)));
            return FactPage.of(said, said.size() < FleetHosts.PAGE ? null : String.valueOf(number + 1));
        });
    }

    private Fact fact(JsonNode said) {
        FleetHost host = host(said);
        return facts.about(host.id(), Kinds.HOST, host.id(), host);
    }

    static FleetHost host(JsonNode said) {
        String system = Said.text(said, "os_version");
        String platform = Said.text(said, "platform");
        return new FleetHost(
                String.valueOf(said.path("id").asLong()),
                Said.text(said, "display_name"),
                platform,
                system,
                version(system, platform, said),
                SerialKey.of(Said.text(said, "hardware_serial")).orElse(null),
                Said.flag(said, "disk_encryption_enabled"),
                Said.time(said, "seen_time"),
                null,
                policies(said.path("policies")));
    }

    /** The number in the system's name; of a Windows only one that holds its build. */
    static @Nullable String version(@Nullable String system, @Nullable String platform, JsonNode said) {
        Optional<String> named = lastVersion(system);
        if (!"windows".equals(platform)) {
            return named.orElse(null);
        }
        return named.filter(version -> version.startsWith(WINDOWS))
                .or(() -> Optional.ofNullable(Said.text(said, "build"))
                        .map(build -> build.startsWith(WINDOWS) ? build : WINDOWS + build))
                .orElse(null);
    }

    private static Optional<String> lastVersion(@Nullable String system) {
        Matcher found = VERSION.matcher(system == null ? "" : system);
        String version = null;
        while (found.find()) {
            version = version == null || found.group().contains(".") ? found.group() : version;
        }
        return Optional.ofNullable(version);
    }

    private static Map<String, String> policies(JsonNode said) {
        Map<String, String> policies = new HashMap<>();
        said.forEach(policy -> policies.put(
                String.valueOf(policy.path("id").asLong()),
                policy.path("response").asString("")));
        return policies;
    }
}
