package io.lastday.device.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.fix.FixList;
import io.lastday.device.posture.Platform;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class GapTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final FixList FIXES = new FixList(JSON);

    private static Gap gap(String rule, String evidence) {
        return new Gap(new UUID(0, 1), rule, JSON.readTree(evidence));
    }

    private static String of(String check, String state, String reason, String platform) {
        return """
                {"device":"LT-0001","platform":"%s","check":"%s","state":"%s","reason":"%s","person":"entra:u1"}""".formatted(platform, check, state, reason);
    }

    @Test
    void aFailureIsToldWithTheWayThroughThePlatformsMenus() {
        Gap gap = gap("device-screen-lock-credential", of("screen-lock-credential", "FAIL", "NO_CREDENTIAL", "IOS"));

        Advice advice = gap.advice(FIXES).orElseThrow();
        assertThat(advice.device()).isEqualTo("LT-0001");
        assertThat(advice.platform()).isEqualTo(Platform.IOS);
        assertThat(advice.gap()).isEqualTo("The device has no screen lock");
        assertThat(advice.fix()).contains("Face ID & Passcode");
    }

    @ParameterizedTest
    @CsvSource({
        "device-no-longer-known, screen-lock-credential, UNKNOWN, NO_PERMISSION, WINDOWS",
        "device-no-longer-known, endpoint-protection, UNKNOWN, THIRD_PARTY_AV, WINDOWS",
        "device-screen-lock-auto, screen-lock-auto, FAIL, NEVER_LOCKS, WINDOWS",
        "device-unmanaged, , , , IOS",
        "device-of-disabled-person, , , , IOS",
        "device-of-missing-person, , , , IOS"
    })
    void whatOnlyItCanMendIsNotToldToThePerson(
            String rule, String check, String state, String reason, String platform) {
        String evidence =
                check == null ? "{\"device\":\"LT-0001\",\"platform\":\"IOS\"}" : of(check, state, reason, platform);

        assertThat(gap(rule, evidence).advice(FIXES)).isEmpty();
    }

    @Test
    void whatNoLongerAnswersIsToldWhereThePersonCanDoSomething() {
        Gap gap = gap("device-no-longer-known", of("endpoint-protection", "UNKNOWN", "REPORT_STALE", "WINDOWS"));

        assertThat(gap.advice(FIXES))
                .get()
                .extracting(Advice::gap)
                .isEqualTo("It no longer answers: Endpoint protection");
    }

    @Test
    void aSilentDeviceIsToBeSwitchedOn() {
        Gap gap = gap(
                "device-silent",
                "{\"device\":\"LT-0001\",\"platform\":\"MACOS\",\"lastSeen\":\"2026-10-01T00:00:00Z\"}");

        assertThat(gap.advice(FIXES)).get().extracting(Advice::fix).asString().startsWith("Switch the device on");
    }

    @Test
    void aSilentDeviceOfFleetIsNotSentToIntune() {
        Gap gap = gap(
                "device-silent",
                "{\"device\":\"MBA-1\",\"platform\":\"MACOS\",\"lastSeen\":\"2026-10-01T00:00:00Z\",\"source\":\"fleet\"}");

        assertThat(gap.advice(FIXES)).get().extracting(Advice::fix).asString().contains("Fleet's agent");
    }

    @Test
    void supportThatEndsSoonIsToldWithItsDay() {
        Gap gap = gap(
                "device-support-ending",
                "{\"device\":\"LT-0001\",\"platform\":\"WINDOWS\",\"supportEnds\":\"2026-12-09\"}");

        assertThat(gap.advice(FIXES))
                .get()
                .extracting(Advice::gap)
                .isEqualTo("Updates for its system end on 9 December 2026");
    }

    @Test
    void aNameStaysOnItsLine() {
        Gap gap = gap(
                "device-silent",
                "{\"device\":\"LT\\r\\nAsk: evil.example\",\"platform\":\"MACOS\",\"lastSeen\":\"never\"}");

        assertThat(gap.advice(FIXES)).get().extracting(Advice::device).isEqualTo("LT Ask: evil.example");
    }
}
