package io.lastday.device.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.fact.CompliancePolicy;
import io.lastday.device.fact.DirectoryDevice;
import io.lastday.device.fact.DirectoryPerson;
import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.ManagedDevice;
import io.lastday.device.fact.SettingState;
import io.lastday.device.inventory.DeviceSettings;
import io.lastday.device.inventory.FleetSettings;
import io.lastday.device.inventory.SettingIds;
import io.lastday.device.os.Edition;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.device.person.PersonState;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.DeviceFacets;
import io.lastday.device.posture.Platform;
import io.lastday.device.summary.CheckTally;
import io.lastday.device.summary.Tiles;
import io.lastday.platform.evaluation.Conclusion;
import io.lastday.platform.evaluation.EvaluatedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** From facts to rows and figures, without a database. */
class DeviceConclusionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LOCK = "Windows10CompliancePolicy.PasswordRequired";
    private static final List<String> VERSIONS =
            List.of("10.0.26100.1", "10.0.26200.5", "10.0.19045.1", "26.6.1", "17.6", "43", "16", "");
    private static final List<String> SYSTEMS =
            List.of("Windows", "iOS", "Android", "macOS", "Linux (fedora)", "Other");

    private final DeviceEvaluator evaluator = evaluator("intune", "entra");

    static DeviceEvaluator evaluator(String... sources) {
        return new DeviceEvaluator(
                JSON,
                OsDates.fixed(new OsCatalog(OsDatasetFile.shipped(JSON))),
                new SettingIds(
                        Map.of(Platform.WINDOWS, List.of(LOCK)),
                        Map.of(Platform.WINDOWS, List.of("none")),
                        Map.of(Platform.WINDOWS, List.of("none"))),
                new DeviceSettings(Edition.UNKNOWN, 10, null, Map.of()),
                FleetSettings.none(),
                Set.of(sources),
                Vouched.NOTHING);
    }

    private Conclusion begin(FactsInMemory facts) {
        return Optional.ofNullable(evaluator.begin(facts, NOW).block()).orElseThrow();
    }

    private static List<EvaluatedRow> rows(Conclusion conclusion) {
        return Objects.requireNonNull(conclusion.rows().collectList().block());
    }

    static ManagedDevice managed(String id, String system, String version, Instant seen, String entra) {
        return new ManagedDevice(
                id,
                "LT-" + id,
                "u" + id.hashCode() % 5,
                null,
                null,
                "company",
                system,
                version,
                null,
                "compliant",
                "False",
                true,
                seen,
                entra,
                null,
                null,
                "unknown");
    }

    private static DirectoryDevice directory(String id, String entra) {
        return new DirectoryDevice(id, entra, id, "iOS", "26.6.1", "Workplace", false, true, NOW.minusSeconds(3600));
    }

    private static FactsInMemory random(Random random) {
        FactsInMemory facts = new FactsInMemory().complete(NOW, "intune", "entra");
        facts.sayOfFirm("intune", Kinds.POLICY, "p", new CompliancePolicy("windows10CompliancePolicy", 8, 15));
        for (int i = random.nextInt(60); i > 0; i--) {
            String id = "d" + i;
            Instant seen = NOW.minus(Duration.ofDays(random.nextInt(40)));
            String system = SYSTEMS.get(random.nextInt(SYSTEMS.size()));
            String version = VERSIONS.get(random.nextInt(VERSIONS.size()));
            facts.say("intune", id, Kinds.MANAGED, id, managed(id, system, version, seen, "aad-" + random.nextInt(50)));
            String state = random.nextBoolean() ? "compliant" : "nonCompliant";
            facts.say("intune", id, Kinds.SETTING, id, new SettingState(LOCK, state));
            facts.say("entra", "e" + i, Kinds.DIRECTORY, "e" + i, directory("e" + i, "aad-" + random.nextInt(50)));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            Boolean enabled = random.nextInt(3) == 0 ? null : Boolean.valueOf(random.nextBoolean());
            DirectoryPerson person = new DirectoryPerson("u" + i, null, null, null, enabled, "D" + i % 2);
            facts.say("entra", "u" + i, Kinds.PERSON, "u" + i, person);
        }
        return facts;
    }

    private static long with(List<EvaluatedRow> rows, String facet, Object value) {
        return rows.stream()
                .filter(row -> value.toString().equals(row.facets().get(facet)))
                .count();
    }

    @Property(tries = 200)
    void everyFigureIsTheNumberOfItsRows(@ForAll @IntRange(max = 100_000) int seed) {
        Conclusion conclusion = begin(random(new Random(seed)));
        List<EvaluatedRow> rows = rows(conclusion);
        Tiles tiles = JSON.readValue(conclusion.summary(), Tiles.class);

        assertThat(rows).extracting(EvaluatedRow::id).doesNotHaveDuplicates().hasSize((int) tiles.devices());
        assertThat(with(rows, DeviceFacets.STATE, "SAFE")).isEqualTo(tiles.safe());
        assertThat(with(rows, DeviceFacets.STATE, "NOT_SAFE")).isEqualTo(tiles.notSafe());
        assertThat(with(rows, DeviceFacets.STATE, "UNKNOWN")).isEqualTo(tiles.unknown());
        assertThat(with(rows, DeviceFacets.STALE, true)).isEqualTo(tiles.stale());
        assertThat(with(rows, DeviceFacets.MANAGED, false)).isEqualTo(tiles.unmanaged());
        assertThat(with(rows, DeviceFacets.ENDS_SOON, true)).isEqualTo(tiles.endingIn90Days());
        assertThat(with(rows, DeviceFacets.CONFLICT, true)).isEqualTo(tiles.conflicting());
        assertThat(tiles.ofDisabledPeople()).isIn(null, with(rows, DeviceFacets.PERSON_STATE, PersonState.DISABLED));
        assertThat(tiles.ofMissingPeople()).isIn(null, with(rows, DeviceFacets.PERSON_STATE, PersonState.MISSING));
        assertThat(tiles.departments())
                .allSatisfy((name, number) ->
                        assertThat(with(rows, DeviceFacets.DEPARTMENT, name)).isEqualTo(number));
        assertThat(tiles.checks())
                .allSatisfy(tally -> assertThat(List.of(
                                with(rows, DeviceFacets.ofCheck(tally.check()), CheckState.PASS),
                                with(rows, DeviceFacets.ofCheck(tally.check()), CheckState.FAIL),
                                with(rows, DeviceFacets.ofCheck(tally.check()), CheckState.UNKNOWN),
                                with(rows, DeviceFacets.ofCheck(tally.check()), CheckState.NOT_APPLICABLE)))
                        .isEqualTo(List.of(tally.pass(), tally.fail(), tally.unknown(), tally.notApplicable())));
        assertThat(tiles.checks()).extracting(CheckTally::check).containsExactly(Check.values());
        assertThat(tiles.platforms().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(tiles.devices());
    }

    @Test
    void withoutAnInventoryNothingIsConcluded() {
        FactsInMemory facts = new FactsInMemory().complete(NOW, "entra");
        facts.say("entra", "e1", Kinds.DIRECTORY, "e1", directory("e1", "aad-1"));

        assertThat(evaluator.begin(facts, NOW).blockOptional()).isEmpty();
    }

    @Test
    void whatTheDirectoryKnowsOfAManagedDeviceBelongsToItsRow() {
        FactsInMemory facts = new FactsInMemory().complete(NOW, "intune", "entra");
        facts.say("entra", "e1", Kinds.DIRECTORY, "e1", directory("e1", "aad-1"));
        facts.say("entra", "e2", Kinds.DIRECTORY, "e2", directory("e2", "aad-2"));
        facts.say("intune", "d1", Kinds.MANAGED, "d1", managed("d1", "iOS", "26.6.1", NOW, "aad-1"));

        assertThat(rows(begin(facts))).extracting(EvaluatedRow::id).containsExactlyInAnyOrder("d1", "e2");
    }

    @Test
    void theSameFactsSayTheSameAgainSixHoursLater() {
        FactsInMemory facts = new FactsInMemory().complete(NOW, "intune", "entra");
        facts.say("intune", "d1", Kinds.MANAGED, "d1", managed("d1", "iOS", "17.6", NOW.minusSeconds(60), "aad-1"));
        EvaluatedRow first = rows(begin(facts)).getFirst();

        facts.after(Map.of("d1", first.body()));
        Conclusion later = Optional.ofNullable(
                        evaluator.begin(facts, NOW.plus(Duration.ofHours(6))).block())
                .orElseThrow();

        assertThat(rows(later).getFirst()).isEqualTo(first);
    }
}
