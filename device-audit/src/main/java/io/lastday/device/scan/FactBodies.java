package io.lastday.device.scan;

import io.lastday.device.fact.CompliancePolicy;
import io.lastday.device.fact.DeclaredDevice;
import io.lastday.device.fact.DirectoryDevice;
import io.lastday.device.fact.DirectoryOwner;
import io.lastday.device.fact.DirectoryPerson;
import io.lastday.device.fact.FleetHost;
import io.lastday.device.fact.FoundApp;
import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.ManagedDevice;
import io.lastday.device.fact.ProtectionState;
import io.lastday.device.fact.SettingState;
import io.lastday.device.fact.TenantDefaults;
import io.lastday.device.fact.Unread;
import io.lastday.device.inventory.DeclaredSightings;
import io.lastday.device.inventory.DirectorySightings;
import io.lastday.device.inventory.FirmFacts;
import io.lastday.device.inventory.FleetSettings;
import io.lastday.device.inventory.FleetSightings;
import io.lastday.device.inventory.IntuneSightings;
import io.lastday.device.inventory.SettingIds;
import io.lastday.device.inventory.Sighting;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.SourceFact;
import io.lastday.platform.walk.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bodies of facts into records, and those of one subject into what its source says of the device. */
final class FactBodies {

    private final JsonMapper json;
    private final IntuneSightings intune;
    private final DirectorySightings directory;
    private final FleetSightings fleet;
    private final DeclaredSightings declared;

    FactBodies(JsonMapper json, FirmFacts firm, SettingIds settings, FleetSettings fleet, Instant asOf) {
        this.json = json;
        this.intune = new IntuneSightings(firm, settings, asOf);
        this.directory = new DirectorySightings(firm, asOf);
        this.fleet = new FleetSightings(firm, fleet, asOf);
        this.declared = new DeclaredSightings(firm, asOf);
    }

    static FirmFacts firm(JsonMapper json, List<Fact> facts, Map<String, Instant> readAt) {
        return new FirmFacts(
                all(json, facts, Kinds.POLICY, CompliancePolicy.class),
                all(json, facts, Kinds.TENANT, TenantDefaults.class).stream()
                        .findFirst()
                        .orElse(null),
                all(json, facts, Kinds.UNREAD, Unread.class).stream()
                        .collect(Collectors.toMap(Unread::part, Function.identity(), (first, second) -> first)),
                readAt);
    }

    /** Empty where the facts are about a device that its source's inventory does not have. */
    Optional<Sighting> sighting(Subject subject) {
        List<Fact> facts = subject.facts().stream().map(SourceFact::fact).toList();
        return facts.stream().filter(FactBodies::isDevice).findFirst().map(fact -> sighting(fact, facts));
    }

    static boolean isDevice(Fact fact) {
        return switch (fact.kind()) {
            case Kinds.MANAGED, Kinds.DIRECTORY, Kinds.HOST, Kinds.DECLARED -> true;
            default -> false;
        };
    }

    /** The user of one fact. */
    DirectoryPerson person(Fact fact) {
        return read(fact, DirectoryPerson.class);
    }

    /** The device of one fact alone, for what joins it to others. */
    Sighting alone(Fact fact) {
        return sighting(fact, List.of());
    }

    private Sighting sighting(Fact fact, List<Fact> facts) {
        return switch (fact.kind()) {
            case Kinds.MANAGED ->
                intune.of(
                        read(fact, ManagedDevice.class),
                        all(json, facts, Kinds.SETTING, SettingState.class),
                        one(facts, Kinds.PROTECTION, ProtectionState.class),
                        all(json, facts, Kinds.APP, FoundApp.class));
            case Kinds.DIRECTORY ->
                directory.of(read(fact, DirectoryDevice.class), one(facts, Kinds.OWNER, DirectoryOwner.class));
            case Kinds.HOST -> fleet.of(read(fact, FleetHost.class));
            default -> declared.of(read(fact, DeclaredDevice.class));
        };
    }

    private <B> B read(Fact fact, Class<B> type) {
        return json.readValue(fact.body(), type);
    }

    private <B> @Nullable B one(List<Fact> facts, String kind, Class<B> type) {
        return all(json, facts, kind, type).stream().findFirst().orElse(null);
    }

    private static <B> List<B> all(JsonMapper json, List<Fact> facts, String kind, Class<B> type) {
        return facts.stream()
                .filter(fact -> fact.kind().equals(kind))
                .map(fact -> json.readValue(fact.body(), type))
                .toList();
    }
}
