package io.lastday.offboarding.step.intune;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersGivenTest {

    private static final Instant SINCE = Instant.parse("2026-11-20T17:00:00Z");

    @ParameterizedTest(name = "{0} after the order: {1} later")
    @CsvSource({"PT0S,PT5S", "PT6S,PT6S", "PT19S,PT19S", "PT5M,PT20S", "PT10M,PT15M", "PT24H,PT6H"})
    void aDeviceIsLookedForSoonAtFirstAndRarelyLater(Duration age, Duration gap) {
        Instant now = SINCE.plus(age);

        assertThat(new OrdersGiven(SINCE, 0, Set.of("d1")).lookAgain(now)).isEqualTo(now.plus(gap));
    }
}
