package io.lastday.offboarding.step.entra.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageAsksTest {

    private static final Instant SINCE = Instant.parse("2026-11-20T17:00:00Z");

    @ParameterizedTest(name = "{0} after the asking: {1} later")
    @CsvSource({"PT0S,PT5S", "PT5S,PT5S", "PT20S,PT20S", "PT1H,PT30S"})
    void anAssignmentIsLookedForSoonAtFirst(Duration age, Duration gap) {
        Instant now = SINCE.plus(age);

        assertThat(PackageAsks.none().with("a1", SINCE).lookAgain(now)).isEqualTo(now.plus(gap));
    }
}
