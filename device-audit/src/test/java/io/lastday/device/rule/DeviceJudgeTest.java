package io.lastday.device.rule;

import static io.lastday.device.DeviceFactsBuilder.NOW;
import static io.lastday.device.DeviceFactsBuilder.of;
import static io.lastday.device.DeviceFactsBuilder.reading;
import static io.lastday.device.DeviceFactsBuilder.windows;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceFactsBuilder;
import io.lastday.device.os.Edition;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.Ownership;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.Posture;
import io.lastday.device.posture.PostureState;
import io.lastday.device.posture.Protection.Missing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DeviceJudgeTest {

    private static final String CURRENT_WINDOWS = "10.0.26200.9550";
    private final RuleContext context =
            new RuleContext(new OsCatalog(OsDatasetFile.shipped(JsonMapper.shared())), Edition.UNKNOWN, NOW);

    private Posture judge(DeviceFactsBuilder facts) {
        return DeviceJudge.judge(facts.facts(), context);
    }

    private CheckResult check(Check check, DeviceFactsBuilder facts) {
        return judge(facts).result(check);
    }

    @Test
    void aDeviceOnWhichEveryCheckThatCountsPassesIsSafe() {
        Posture posture = judge(windows(CURRENT_WINDOWS));

        assertThat(posture.state()).isEqualTo(PostureState.SAFE);
        assertThat(posture.results()).extracting(CheckResult::check).containsExactly(Check.values());
        assertThat(posture.result(Check.PATCH_AGE).state())
                .as("no update table for Windows: said, and not held against it")
                .isEqualTo(CheckState.UNKNOWN);
    }

    @Test
    void whatIsKnownToLackAnUpdateIsNotSafe() {
        Posture posture = judge(of(Platform.IOS, "iOS", "26.1"));

        assertThat(posture.result(Check.PATCH_AGE).reason()).isEqualTo("UPDATE_OVERDUE");
        assertThat(posture.state()).isEqualTo(PostureState.NOT_SAFE);
    }

    @Test
    void everyResultSaysWhereItCameFrom() {
        var evidence = check(Check.OS_SUPPORT, windows(CURRENT_WINDOWS)).evidence();

        assertThat(evidence.source()).isEqualTo("intune");
        assertThat(evidence.endpoint()).isEqualTo("/deviceManagement/managedDevices");
        assertThat(evidence.field()).isEqualTo("osVersion");
        assertThat(evidence.raw()).isEqualTo(CURRENT_WINDOWS);
        assertThat(evidence.observedAt())
                .as("added when a row is read: it moves with every scan")
                .isNull();
        assertThat(evidence.datasetRev()).isEqualTo("a70eca33 (2026-08-22)");
    }

    @Test
    void aDeviceThatIsSilentForLongerThanAFortnightIsKnownInNothing() {
        Posture posture = judge(windows(CURRENT_WINDOWS).lastSync(NOW.minus(Duration.ofDays(15))));

        assertThat(posture.state()).isEqualTo(PostureState.UNKNOWN);
        assertThat(posture.stale()).isTrue();
        assertThat(posture.results()).allSatisfy(result -> {
            assertThat(result.state()).isEqualTo(CheckState.UNKNOWN);
            assertThat(result.reason()).isEqualTo("STALE");
        });
        assertThat(posture.result(Check.OS_SUPPORT).lastKnown()).isEqualTo(CheckState.PASS);
        assertThat(posture.ownership()).isEqualTo(Ownership.COMPANY);
    }

    @Test
    void exactlyAFortnightIsNotStale() {
        assertThat(judge(windows(CURRENT_WINDOWS).lastSync(NOW.minus(Duration.ofDays(14))))
                        .stale())
                .isFalse();
    }

    @Test
    void aDeviceThatNeverSpokeIsNotTakenForOneThatSpokeLongAgo() {
        assertThat(check(Check.LAST_SEEN, windows(CURRENT_WINDOWS).lastSync(null))
                        .reason())
                .isEqualTo("NEVER_SEEN");
    }

    @ParameterizedTest
    @CsvSource({
        "company, , COMPANY",
        "personal, , PERSONAL",
        "unknown, Workplace, PERSONAL",
        "unknown, AzureAd, UNKNOWN",
        ", , UNKNOWN",
        "company, Workplace, COMPANY"
    })
    void anOwnerThatNobodyNamesIsNeverTheCompany(String ownerType, String trustType, Ownership expected) {
        Posture posture = judge(windows(CURRENT_WINDOWS).owner(ownerType, trustType));

        assertThat(posture.ownership()).isEqualTo(expected);
        assertThat(posture.result(Check.OWNERSHIP).state())
                .isEqualTo(expected == Ownership.UNKNOWN ? CheckState.UNKNOWN : CheckState.PASS);
    }

    @Test
    void whatWasSeenSigningInAndIsNotManagedIsKnownInNothingButItsOwner() {
        Posture posture = judge(windows(CURRENT_WINDOWS).unmanaged().owner(null, "Workplace"));

        assertThat(posture.results()).extracting(CheckResult::reason).containsOnly("NOT_MANAGED");
        assertThat(posture.ownership()).isEqualTo(Ownership.PERSONAL);
        assertThat(posture.stale()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compliant", "noncompliant", "error"})
    void complianceAloneProvesNothing(String complianceState) {
        var facts = windows(CURRENT_WINDOWS)
                .compliance(complianceState, "Unknown", null, "unknown")
                .credential(reading(null))
                .protection(new Missing("NEVER_REPORTED"));

        assertThat(judge(facts).state()).isEqualTo(PostureState.UNKNOWN);
    }
}
