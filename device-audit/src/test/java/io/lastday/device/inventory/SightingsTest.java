package io.lastday.device.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.fact.CompliancePolicy;
import io.lastday.device.fact.FleetHost;
import io.lastday.device.fact.ManagedDevice;
import io.lastday.device.fact.SettingState;
import io.lastday.device.fact.Unread;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.SettingReading;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What sources leave out or could not say never becomes a good word. */
class SightingsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String WORK_PROFILE = "AndroidWorkProfileCompliancePolicy.PasswordRequired";
    private static final String ANDROID = "AndroidCompliancePolicy.PasswordRequired";
    private static final SettingIds IDS = new SettingIds(
            Map.of(Platform.ANDROID, List.of(WORK_PROFILE, ANDROID)),
            Map.of(Platform.ANDROID, List.of("none")),
            Map.of(Platform.WINDOWS, List.of("none")));

    private static FirmFacts firm(List<CompliancePolicy> policies, Unread... unread) {
        return new FirmFacts(
                policies,
                null,
                Arrays.stream(unread).collect(Collectors.toMap(Unread::part, refused -> refused)),
                Map.of());
    }

    private static DeviceFacts android(FirmFacts firm, SettingState... states) {
        ManagedDevice device = new ManagedDevice(
                "a1", null, null, null, null, "company", "Android", "16", null, null, null, false, NOW, null, null,
                null, null);
        return new IntuneSightings(firm, IDS, NOW)
                .of(device, List.of(states), null, List.of())
                .facts();
    }

    private static SettingReading credential(FirmFacts firm) {
        return android(firm, new SettingState(WORK_PROFILE, "compliant")).lock().credential();
    }

    @Test
    void aSettingThatTheTenantDoesNotHaveSaysNothingAgainstAnother() {
        assertThat(credential(firm(List.of(), new Unread(Unread.setting(ANDROID), Unread.NOT_LISTED, "a permission")))
                        .holds())
                .isTrue();
    }

    @Test
    void aSettingThatWasRefusedMayHoldTheWorstRow() {
        SettingReading read =
                credential(firm(List.of(), new Unread(Unread.setting(ANDROID), "REFUSED", "a permission")));

        assertThat(read.holds()).isFalse();
        assertThat(read.unknownReason()).isEqualTo("REFUSED");
    }

    @Test
    void aPolicyWithoutATypeMayBeTheOneOfAnAndroid() {
        List<CompliancePolicy> policies = List.of(
                new CompliancePolicy("androidWorkProfileCompliancePolicy", 6, 2),
                new CompliancePolicy("iosCompliancePolicy", 6, 2),
                new CompliancePolicy(null, null, null));

        assertThat(PolicyDemands.weakest(Platform.ANDROID, policies)).isNull();
        assertThat(PolicyDemands.weakest(Platform.IOS, policies)).isNotNull();
    }

    @Test
    void aDeviceThatDoesNotSayHowItWasEvaluatedWasNot() {
        assertThat(android(firm(List.of())).compliance().complianceState()).isEqualTo("unknown");
    }

    private static SettingReading protection(Map<String, String> responses) {
        FleetSettings settings = new FleetSettings(
                "http://fleet", "t", Map.of(Check.ENDPOINT_PROTECTION, List.of("15", "16")), null, null);
        FleetHost host = host(responses);
        return new FleetSightings(firm(List.of()), settings, NOW)
                .of(host)
                .facts()
                .protection()
                .antivirus();
    }

    private static FleetHost host(Map<String, String> responses) {
        @Nullable Boolean encrypted = null;
        return new FleetHost("7", "mac", "darwin", "macOS 26.6.2", "26.6.2", null, encrypted, NOW, null, responses);
    }

    @Test
    void aPolicyOfFleetThatHasNotRunIsNotOutweighedByOneThatHas() {
        assertThat(protection(Map.of("15", "pass", "16", "")).holds()).isFalse();
        assertThat(protection(Map.of("15", "pass", "16", "")).unknownReason()).isEqualTo("NOT_REPORTED");
        assertThat(protection(Map.of("15", "pass", "16", "fail")).broken()).isTrue();
    }

    @Test
    void aPolicyOfFleetThatIsForAnotherPlatformSaysNothing() {
        assertThat(protection(Map.of("15", "pass")).holds()).isTrue();
    }
}
