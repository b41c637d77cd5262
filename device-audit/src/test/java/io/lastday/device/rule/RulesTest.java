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
import io.lastday.device.posture.LockFacts.LockPolicy;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.Posture;
import io.lastday.device.posture.Protection.Missing;
import io.lastday.device.posture.Protection.Reported;
import io.lastday.device.posture.SettingReading;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RulesTest {

    private static final String CURRENT_WINDOWS = "10.0.26200.9550";
    private final RuleContext context =
            new RuleContext(new OsCatalog(OsDatasetFile.shipped(JsonMapper.shared())), Edition.UNKNOWN, NOW);

    private Posture judge(DeviceFactsBuilder facts) {
        return DeviceJudge.judge(facts.facts(), context);
    }

    private CheckResult check(Check check, DeviceFactsBuilder facts) {
        return judge(facts).result(check);
    }

    @ParameterizedTest
    @CsvSource({
        "compliant, PASS, ",
        "remediated, PASS, ",
        "nonCompliant, FAIL, NO_CREDENTIAL",
        "error, UNKNOWN, SETTING_ERROR",
        "conflict, UNKNOWN, SETTING_CONFLICT",
        "notAssigned, UNKNOWN, SETTING_NOT_ASSIGNED",
        "notApplicable, UNKNOWN, SETTING_NOT_APPLICABLE",
        "unknown, UNKNOWN, SETTING_UNKNOWN",
        ", UNKNOWN, NOT_REPORTED"
    })
    void onlyTheSettingsOwnWordSettlesTheScreenLock(String state, CheckState expected, String reason) {
        CheckResult result =
                check(Check.SCREEN_LOCK_CREDENTIAL, windows(CURRENT_WINDOWS).credential(reading(state)));

        assertThat(result.state()).isEqualTo(expected);
        assertThat(result.reason()).isEqualTo(reason);
    }

    @Test
    void aSettingThatMayNotBeReadSaysSo() {
        var refused = new SettingReading("Windows10CompliancePolicy.PasswordRequired", null, "NO_PERMISSION");

        assertThat(check(Check.SCREEN_LOCK_CREDENTIAL, windows(CURRENT_WINDOWS).credential(refused))
                        .reason())
                .isEqualTo("NO_PERMISSION");
    }

    @ParameterizedTest
    @CsvSource({"6, PASS, ", "5, UNKNOWN, POLICY_WEAK", ", UNKNOWN, POLICY_WEAK"})
    void aShortCredentialDemandLeavesTheLengthUnknown(Integer minimum, CheckState expected, String reason) {
        CheckResult result =
                check(Check.SCREEN_LOCK_CREDENTIAL, windows(CURRENT_WINDOWS).policy(new LockPolicy(minimum, 15)));

        assertThat(result.state()).isEqualTo(expected);
        assertThat(result.reason()).isEqualTo(reason);
    }

    @Test
    void policiesOfATypeThatGraphDoesNotNameProveNothing() {
        assertThat(check(Check.SCREEN_LOCK_CREDENTIAL, windows(CURRENT_WINDOWS).policy(null))
                        .reason())
                .isEqualTo("POLICY_UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOWS, 15, PASS, ",
        "WINDOWS, 16, UNKNOWN, POLICY_WEAK",
        "IOS, 2, PASS, ",
        "IOS, 3, UNKNOWN, POLICY_WEAK",
        "WINDOWS, 0, FAIL, NEVER_LOCKS",
        "IOS, , UNKNOWN, NO_TIME_DEMANDED"
    })
    void autoLockIsHeldToTheMinutesOfItsKind(Platform platform, Integer minutes, CheckState expected, String reason) {
        DeviceFactsBuilder facts = of(platform, platform.name(), platform == Platform.IOS ? "26.6.1" : CURRENT_WINDOWS)
                .policy(new LockPolicy(6, minutes));

        assertThat(check(Check.SCREEN_LOCK_AUTO, facts).state()).isEqualTo(expected);
        assertThat(check(Check.SCREEN_LOCK_AUTO, facts).reason()).isEqualTo(reason);
    }

    @Test
    void aDemandIsNoProofThatTheDeviceKeepsToIt() {
        assertThat(check(Check.SCREEN_LOCK_AUTO, windows(CURRENT_WINDOWS).autoLock(reading(null)))
                        .reason())
                .isEqualTo("NOT_REPORTED");
        assertThat(check(Check.SCREEN_LOCK_AUTO, windows(CURRENT_WINDOWS).autoLock(reading("nonCompliant")))
                        .state())
                .isEqualTo(CheckState.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, DATASET_BEHIND, UNKNOWN",
        "2026-09-01, UPDATE_OVERDUE, FAIL",
        ", NO_PATCH_LEVEL, UNKNOWN",
        "'', NO_PATCH_LEVEL, UNKNOWN",
        "soon, NO_PATCH_LEVEL, UNKNOWN"
    })
    void androidIsJudgedByItsPatchLevel(String level, String reason, CheckState state) {
        CheckResult result =
                check(Check.PATCH_AGE, of(Platform.ANDROID, "Android", "16").patchLevel(level));

        assertThat(result.state()).isEqualTo(state);
        assertThat(result.reason()).isEqualTo(reason);
    }

    @Test
    void aSystemThatEndedGetsNoMoreUpdates() {
        assertThat(check(Check.PATCH_AGE, windows("10.0.19045.5011")).reason()).isEqualTo("NO_MORE_UPDATES");
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOWS, compliant, true, PASS, ",
        "WINDOWS, compliant, false, FAIL, NOT_ENCRYPTED",
        "MACOS, noncompliant, false, FAIL, NOT_ENCRYPTED",
        "MACOS, unknown, false, UNKNOWN, NEVER_EVALUATED",
        "LINUX, compliant, false, UNKNOWN, NOT_RELIABLE_HERE",
        "IOS, compliant, false, PASS, ",
        "WINDOWS, compliant, , UNKNOWN, NOT_REPORTED"
    })
    void notEncryptedIsBelievedOnlyWhereIntuneLooked(
            Platform platform, String complianceState, Boolean encrypted, CheckState state, String reason) {
        CheckResult result = check(
                Check.ENCRYPTION,
                of(platform, platform.name(), "26.6.1").compliance(complianceState, "False", encrypted, "unknown"));

        assertThat(result.state()).isEqualTo(state);
        assertThat(result.reason()).isEqualTo(reason);
    }

    @Test
    void aMachineThatNeverReportedDefenderIsUnknown() {
        assertThat(check(Check.ENDPOINT_PROTECTION, windows(CURRENT_WINDOWS).protection(new Missing("NEVER_REPORTED")))
                        .reason())
                .isEqualTo("NEVER_REPORTED");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, false, 1, PASS, ",
        "true, true, true, 1, FAIL, SIGNATURES_OVERDUE",
        "true, true, false, 8, UNKNOWN, REPORT_STALE",
        "true, , false, 1, UNKNOWN, NOT_REPORTED",
        "true, true, , 1, UNKNOWN, NOT_REPORTED"
    })
    void defenderPassesOnlyWithAWholeFreshReport(
            Boolean malware, Boolean realTime, Boolean overdue, int days, CheckState state, String reason) {
        var report = new Reported(malware, realTime, overdue, NOW.minus(Duration.ofDays(days)));
        CheckResult result =
                check(Check.ENDPOINT_PROTECTION, windows(CURRENT_WINDOWS).protection(report));

        assertThat(result.state()).isEqualTo(state);
        assertThat(result.reason()).isEqualTo(reason);
    }

    @Test
    void defenderOffMayMeanAnotherProductUnlessASettingSaysOtherwise() {
        var off = new Reported(false, false, false, NOW);

        assertThat(check(
                                Check.ENDPOINT_PROTECTION,
                                windows(CURRENT_WINDOWS).protection(off).antivirus(reading(null)))
                        .reason())
                .isEqualTo("THIRD_PARTY_AV");
        assertThat(check(
                                Check.ENDPOINT_PROTECTION,
                                windows(CURRENT_WINDOWS).protection(off).antivirus(reading("nonCompliant")))
                        .reason())
                .isEqualTo("NO_ANTIVIRUS");
    }

    @ParameterizedTest
    @CsvSource({"False, NOT_APPLICABLE", "True, FAIL", "Unknown, UNKNOWN"})
    void aphoneOfSignedAppsInheritsWhetherItIsJailbroken(String jailBroken, CheckState expected) {
        var facts = of(Platform.IOS, "iOS", "26.6.1").compliance("compliant", jailBroken, true, "unknown");

        assertThat(check(Check.ENDPOINT_PROTECTION, facts).state()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOWS, Unknown, NOT_APPLICABLE",
        "ANDROID, Unknown, UNKNOWN",
        "ANDROID, , UNKNOWN",
        "MACOS, False, PASS"
    })
    void jailbreakIsAskedOfPhonesOnly(Platform platform, String raw, CheckState expected) {
        var facts = of(platform, platform.name(), "16").compliance("compliant", raw, true, "unknown");

        assertThat(check(Check.JAILBREAK, facts).state()).isEqualTo(expected);
    }
}
