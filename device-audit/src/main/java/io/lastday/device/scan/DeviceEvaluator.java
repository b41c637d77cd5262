package io.lastday.device.scan;

import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.TenantDefaults;
import io.lastday.device.fact.Unread;
import io.lastday.device.gap.Gaps;
import io.lastday.device.inventory.DeviceSettings;
import io.lastday.device.inventory.FirmFacts;
import io.lastday.device.inventory.FleetSettings;
import io.lastday.device.inventory.SettingIds;
import io.lastday.device.inventory.Sighting.Keys;
import io.lastday.device.inventory.Sources;
import io.lastday.device.person.People;
import io.lastday.device.rule.RuleContext;
import io.lastday.device.summary.Figures;
import io.lastday.platform.evaluation.Conclusion;
import io.lastday.platform.evaluation.Evaluator;
import io.lastday.platform.walk.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges every device of the firm from the last whole walks. Without one of every management nothing is concluded: a device that
 * is missing from an inventory that nobody has read is not unmanaged. Held for all devices at once are only the keys that join
 * them.
 */
public final class DeviceEvaluator implements Evaluator {

    private static final List<String> JOINING =
            List.of(Kinds.PERSON, Kinds.MANAGED, Kinds.DIRECTORY, Kinds.HOST, Kinds.DECLARED);

    private final JsonMapper json;
    private final OsDates dates;
    private final SettingIds settingIds;
    private final DeviceSettings settings;
    private final FleetSettings fleet;
    private final Set<String> sources;
    private final boolean readsCases;
    private final Vouched vouched;

    /** @param sources all that the service is connected to */
    public DeviceEvaluator(
            JsonMapper json,
            OsDates dates,
            SettingIds settingIds,
            DeviceSettings settings,
            FleetSettings fleet,
            Set<String> sources,
            Vouched vouched) {
        this.json = json;
        this.dates = dates;
        this.settingIds = settingIds;
        this.settings = settings;
        this.fleet = fleet;
        this.sources = sources.stream()
                .filter(source -> !source.equals(Sources.LASTDAY))
                .collect(Collectors.toUnmodifiableSet());
        this.readsCases = sources.contains(Sources.LASTDAY);
        this.vouched = vouched;
    }

    @Override
    public Mono<Conclusion> begin(Facts facts, Instant asOf) {
        return facts.completeAt()
                .filter(complete ->
                        sources.stream().filter(Sources::isManagement).allMatch(complete::containsKey))
                .flatMap(complete -> Mono.zip(firm(facts, complete), leavers(facts, complete)))
                .flatMap(found -> conclusion(facts, found.getT1(), found.getT2(), asOf));
    }

    private Mono<Leavers> leavers(Facts facts, Map<String, Instant> complete) {
        return readsCases ? Leavers.read(facts, json, complete) : Mono.just(Leavers.UNKNOWN);
    }

    private Mono<FirmFacts> firm(Facts facts, Map<String, Instant> complete) {
        return Flux.fromIterable(sources)
                .concatMap(facts::ofFirm)
                .collectList()
                .map(found -> FactBodies.firm(json, found, complete));
    }

    private Mono<Conclusion> conclusion(Facts facts, FirmFacts firm, Leavers leavers, Instant asOf) {
        FactBodies bodies = new FactBodies(json, firm, settingIds, fleet, asOf);
        People people = People.asRead(firm.reason(Unread.PEOPLE), firm.readAt().get(Sources.ENTRA), asOf);
        return Mono.zip(
                        keys(facts, sources, bodies, people),
                        vouched.on(LocalDate.ofInstant(asOf, ZoneOffset.UTC)),
                        dates.on(asOf))
                .map(found -> new DeviceConclusion(
                        facts,
                        json,
                        bodies,
                        new Gathering(found.getT1()),
                        new RuleContext(found.getT3().catalog(), settings.assumeEdition(), asOf),
                        new Gaps(settings.grace(), Figures.SOON_DAYS),
                        new DeviceConclusion.Known(
                                sources,
                                firm.readAt(),
                                warnings(firm, found.getT3()),
                                found.getT2(),
                                people,
                                leavers)));
    }

    /** What joins devices; people are taken in on the way. Only these kinds are read for it, which is half of all that is known. */
    private static Mono<List<Keys>> keys(Facts facts, Set<String> sources, FactBodies bodies, People people) {
        return Flux.fromIterable(sources)
                .concatMap(source -> Flux.fromIterable(JOINING).concatMap(kind -> facts.ofKind(source, kind)))
                .publishOn(Schedulers.parallel())
                .<Keys>handle((fact, keys) -> {
                    if (fact.kind().equals(Kinds.PERSON)) {
                        people.add(bodies.person(fact));
                    } else {
                        keys.next(bodies.alone(fact).keys());
                    }
                })
                .collectList();
    }

    private static List<String> warnings(FirmFacts firm, OsDates.Dated dated) {
        TenantDefaults tenant = firm.tenant();
        List<String> warnings = new ArrayList<>(dated.warnings());
        if (tenant != null && Boolean.FALSE.equals(tenant.secureByDefault())) {
            warnings.add("Intune calls a device without any policy compliant here (secureByDefault is off)."
                    + " That word is not used in any answer.");
        }
        Unread people = firm.unread().get(Unread.PEOPLE);
        if (people != null) {
            warnings.add("Users could not be read (" + people.permission()
                    + "): which devices belong to disabled or missing people is not known.");
        }
        return warnings;
    }
}
