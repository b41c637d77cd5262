package io.lastday.offboarding.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.step.ConnectedSystem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The line behind a spent quota. */
class PaceTest {

    private static final Instant OPENS = Instant.parse("2026-11-22T09:02:30Z");

    private final Pace pace = new Pace(Duration.ofMillis(50));

    private Instant slot(boolean contains) {
        return pace.slot(ConnectedSystem.ENTRA, contains, OPENS);
    }

    @Test
    void those_held_back_go_one_behind_another_and_never_before_the_quota_opens() {
        assertThat(slot(true)).isEqualTo(OPENS);
        assertThat(slot(true)).isEqualTo(OPENS.plusMillis(50));
        assertThat(slot(true)).isEqualTo(OPENS.plusMillis(100));
        assertThat(pace.slot(ConnectedSystem.ENTRA, true, OPENS.plusSeconds(9))).isEqualTo(OPENS.plusSeconds(9));
    }

    @Test
    void a_containment_goes_before_everything_else_that_waits() {
        for (int number = 0; number < 1_000; number++) {
            slot(false);
        }

        assertThat(slot(true)).isEqualTo(OPENS);
        assertThat(slot(false)).isEqualTo(OPENS.plusMillis(50_000));
    }

    @Test
    void whatever_does_not_contain_stands_behind_whoever_does_without_asking_the_system() {
        slot(true);
        slot(true);

        assertThat(pace.place(ConnectedSystem.ENTRA, OPENS.minusSeconds(60))).contains(OPENS.plusMillis(100));
        assertThat(pace.place(ConnectedSystem.KEYCLOAK, OPENS.minusSeconds(60))).isEmpty();
        assertThat(pace.place(ConnectedSystem.ENTRA, OPENS.plusSeconds(60))).isEmpty();
    }
}
