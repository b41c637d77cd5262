package io.lastday.device.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceFactsBuilder;
import io.lastday.device.os.Edition;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.os.OsDataset;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.device.person.People;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.LockFacts.LockPolicy;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.Posture;
import io.lastday.device.posture.Protection;
import io.lastday.device.posture.SettingReading;
import io.lastday.device.summary.CheckTally;
import io.lastday.device.summary.DatasetAge;
import io.lastday.device.summary.Figures;
import io.lastday.device.summary.Tiles;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

class DevicePropertiesTest {

    private static final Set<Check> BY_DATE = Set.of(Check.OS_SUPPORT, Check.PATCH_AGE);
    private static final OsDataset SHIPPED = OsDatasetFile.shipped(JsonMapper.shared());

    private static RuleContext context(OsDataset dataset) {
        return new RuleContext(new OsCatalog(dataset), Edition.UNKNOWN, DeviceFactsBuilder.NOW);
    }

    @Property(tries = 500)
    void thePartsSumToTheWhole(@ForAll("devices") @Size(max = 60) List<DeviceFacts> devices) {
        List<Posture> postures = devices.stream()
                .map(device -> DeviceJudge.judge(device, context(SHIPPED)))
                .toList();

        Figures figures = new Figures();
        postures.forEach(posture -> figures.add(posture, LocalDate.parse("2026-11-21")));
        Tiles tiles = figures.tiles(
                DatasetAge.of("r", LocalDate.parse("2026-08-22"), LocalDate.parse("2026-11-21")),
                Map.of(),
                People.asRead(null, null, DeviceFactsBuilder.NOW),
                List.of());

        assertThat(tiles.safe() + tiles.notSafe() + tiles.unknown()).isEqualTo(devices.size());
        assertThat(tiles.personal() + tiles.company() + tiles.ownershipUnknown())
                .isEqualTo(devices.size());
        assertThat(tiles.checks())
                .extracting(DevicePropertiesTest::parts)
                .hasSize(Check.values().length)
                .containsOnly((long) devices.size());
    }

    private static long parts(CheckTally tally) {
        return tally.pass() + tally.fail() + tally.unknown() + tally.notApplicable();
    }

    @Property(tries = 500)
    void noUnknownInputEverPasses(@ForAll("unknownDevice") DeviceFacts device) {
        Posture posture = DeviceJudge.judge(device, context(SHIPPED));

        assertThat(posture.results())
                .filteredOn(result -> result.check() != Check.LAST_SEEN)
                .extracting(CheckResult::state)
                .doesNotContain(CheckState.PASS);
    }

    @Property(tries = 500)
    void whatIsNotPassedNorVoidHasAReason(@ForAll("device") DeviceFacts device) {
        assertThat(DeviceJudge.judge(device, context(SHIPPED)).results())
                .filteredOn(result -> result.state() == CheckState.FAIL || result.state() == CheckState.UNKNOWN)
                .allSatisfy(result -> assertThat(result.reason()).matches("[A-Z0-9_]+"));
    }

    @Property(tries = 500)
    void anotherDatasetChangesOnlyWhatRestsOnDates(@ForAll("device") DeviceFacts device) {
        OsDataset younger = new OsDataset(
                SHIPPED.source(),
                "0123456789",
                LocalDate.parse("2026-11-20"),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                SHIPPED.overlay(),
                SHIPPED.androidPatchLevels());

        Posture before = DeviceJudge.judge(device, context(SHIPPED));
        Posture after = DeviceJudge.judge(device, context(younger));

        assertThat(notByDate(after)).isEqualTo(notByDate(before));
    }

    private static List<CheckResult> notByDate(Posture posture) {
        return posture.results().stream()
                .filter(result -> !BY_DATE.contains(result.check()))
                .toList();
    }

    @Provide
    Arbitrary<List<DeviceFacts>> devices() {
        return device().list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<DeviceFacts> device() {
        Arbitrary<@Nullable String> versions = Arbitraries.of(
                        "10.0.26100.1", "10.0.26200.5", "10.0.19045.1", "26.6.1", "17.6", "13", "16", "x", "99.1", "")
                .injectNull(0.1);
        Arbitrary<@Nullable String> jailBroken =
                Arbitraries.of("True", "False", "Unknown").injectNull(0.1);
        return Combinators.combine(
                        Arbitraries.of(Platform.class),
                        versions,
                        states(),
                        states(),
                        jailBroken,
                        Arbitraries.of(true, false).injectNull(0.2),
                        reports(),
                        Arbitraries.integers().between(0, 40))
                .as((platform, version, credential, antivirus, broken, encrypted, report, days) ->
                        DeviceFactsBuilder.of(platform, platform.name(), version)
                                .credential(credential)
                                .antivirus(antivirus)
                                .compliance("compliant", broken, encrypted, "secured")
                                .protection(report)
                                .lastSync(DeviceFactsBuilder.NOW.minus(Duration.ofDays(days)))
                                .facts());
    }

    /** Everything that can be asked for was left out, refused, or came as a word for not knowing. */
    @Provide
    Arbitrary<DeviceFacts> unknownDevice() {
        Arbitrary<SettingReading> unknownState = Arbitraries.of(
                        "unknown", "notApplicable", "error", "conflict", "notAssigned", "unheardOf")
                .injectNull(0.3)
                .map(DeviceFactsBuilder::reading);
        Arbitrary<@Nullable LockPolicy> policies = Arbitraries.of(new LockPolicy(null, null), new LockPolicy(4, null))
                .injectNull(0.3);
        Arbitrary<Protection.Report> reports = Arbitraries.of(
                new Protection.Missing("NEVER_REPORTED"),
                new Protection.Reported(null, null, null, DeviceFactsBuilder.NOW));
        return Combinators.combine(
                        Arbitraries.of(Platform.class),
                        Arbitraries.of("", "10.0", "99.9", "27.0 (26A5388g)").injectNull(0.2),
                        unknownState,
                        policies,
                        reports,
                        Arbitraries.of("Unknown", "").injectNull(0.3))
                .as((platform, version, state, policy, report, broken) -> DeviceFactsBuilder.of(
                                platform, platform.name(), version)
                        .credential(state)
                        .autoLock(state)
                        .antivirus(state)
                        .policy(policy)
                        .protection(report)
                        .compliance("compliant", broken, null, "unknown")
                        .owner("unknown", null)
                        .facts());
    }

    private static Arbitrary<SettingReading> states() {
        return Arbitraries.of("compliant", "nonCompliant", "remediated", "error", "conflict", "unknown")
                .injectNull(0.2)
                .map(DeviceFactsBuilder::reading);
    }

    private static Arbitrary<Protection.Report> reports() {
        return Arbitraries.of(
                new Protection.Missing("NEVER_REPORTED"),
                new Protection.Reported(true, true, false, DeviceFactsBuilder.NOW),
                new Protection.Reported(true, true, true, DeviceFactsBuilder.NOW),
                new Protection.Reported(false, false, null, DeviceFactsBuilder.NOW));
    }
}
