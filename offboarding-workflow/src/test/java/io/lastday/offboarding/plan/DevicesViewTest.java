package io.lastday.offboarding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.HeldDevices;
import io.lastday.offboarding.audit.Silence;
import io.lastday.offboarding.plan.PlanView.Knowledge;
import io.lastday.platform.security.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DevicesViewTest {

    private static final Instant AS_OF = Instant.parse("2026-11-22T06:00:00Z");
    private static final HeldDevices TWO = new HeldDevices(
            AS_OF,
            AS_OF,
            2,
            List.of(
                    new HeldDevices.Item(
                            "d1",
                            "LT-0001",
                            "COMPANY",
                            "WINDOWS",
                            "Windows",
                            "NOT_SAFE",
                            true,
                            AS_OF,
                            List.of(
                                    new HeldDevices.Check("os-support", "FAIL", "ENDED", "ended 13 Oct 2026"),
                                    new HeldDevices.Check("encryption", "PASS", null, null),
                                    new HeldDevices.Check("patch-age", "UNKNOWN", "NO_UPDATE_TABLE", null))),
                    new HeldDevices.Item("d2", "Phone", "PERSONAL", "IOS", "iOS", "UNKNOWN", false, null, List.of())),
            List.of(
                    source("intune", "PARTIAL", "OUTAGE"),
                    source("entra", "COMPLETE", null),
                    source("lastday", "FAILED", "OUTAGE")));

    private static HeldDevices.Source source(String name, String state, @org.jspecify.annotations.Nullable String why) {
        return new HeldDevices.Source(name, state, why, AS_OF, AS_OF);
    }

    private static DevicesView view(AuditAnswer<HeldDevices> answer, String role) {
        return DevicesView.of(answer, new Operator("entra:reader", "firm", Set.of(role), "reader"));
    }

    @ParameterizedTest
    @CsvSource({"it, true", "approver, true", "hr, false", "admin, false"})
    void theDevicesAreForWhomeverTheirSecurityConcernsAndTheNumbersForAll(String role, boolean devices) {
        DevicesView view = view(new AuditAnswer.Given<>(TWO), role);

        assertThat(view.items() != null).isEqualTo(devices);
        assertThat(List.of(view.total(), view.company(), view.personal(), view.safe(), view.notSafe(), view.unknown()))
                .containsExactly(2, 1, 1, 0, 1, 1);
        assertThat(view.asOf()).isEqualTo(AS_OF);
    }

    @Test
    void aDeviceSaysInWordsWhatFailsAndWhatIsNotKnown() {
        assertThat(view(new AuditAnswer.Given<>(TWO), "it").items())
                .first()
                .satisfies(device -> assertThat(device.why())
                        .containsExactly(
                                new DevicesView.Verdict("os-support", "FAIL", "ended 13 Oct 2026"),
                                new DevicesView.Verdict("patch-age", "UNKNOWN", "NO_UPDATE_TABLE")));
    }

    @Test
    void aSourceThatCouldNotBeReadSinceIsNamedAndTheCasesAreNoSourceOfDevices() {
        assertThat(view(new AuditAnswer.Given<>(TWO), "hr").olderThan()).containsExactly("intune");
    }

    @ParameterizedTest
    @EnumSource(Silence.class)
    void silenceIsUnknownWithItsReasonAndNeverNoDevice(Silence why) {
        DevicesView view = view(new AuditAnswer.Missing<>("device-audit", why, why.name(), null), "it");

        assertThat(view.state()).isEqualTo(Knowledge.UNKNOWN);
        assertThat(view.reason()).isEqualTo("device-audit: " + why.name());
        assertThat(view.total()).isNull();
        assertThat(view.items()).isNull();
    }

    @Test
    void anEmptyListThatIsWholeIsNone() {
        HeldDevices none = new HeldDevices(AS_OF, AS_OF, 0, List.of(), List.of());

        DevicesView view = view(new AuditAnswer.Given<>(none), "it");

        assertThat(view.state()).isEqualTo(Knowledge.KNOWN);
        assertThat(view.total()).isZero();
        assertThat(view.items()).isEmpty();
    }
}
