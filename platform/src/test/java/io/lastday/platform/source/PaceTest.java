package io.lastday.platform.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    /** Stands still until it is moved. */
    private static final class StandingClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void fiveBeginAtOnceAndTheSixthWaitsForTheFirst() {
        StandingClock clock = new StandingClock();
        Pace pace = new Pace(5, WINDOW, clock);
        for (int call = 0; call < 5; call++) {
            assertThat(pace.turn()).isZero();
        }
        clock.now = clock.now.plusSeconds(4);

        assertThat(pace.turn()).isEqualTo(Duration.ofSeconds(6));
    }

    @Property(tries = 200)
    void noStretchOfTheWindowSeesMoreThanItsCalls(
            @ForAll @IntRange(min = 1, max = 6) int calls,
            @ForAll @Size(max = 60) List<@IntRange(max = 7_000) Integer> pauses) {
        StandingClock clock = new StandingClock();
        Pace pace = new Pace(calls, WINDOW, clock);
        List<Instant> begun = new ArrayList<>();
        for (int pause : pauses) {
            clock.now = clock.now.plusMillis(pause);
            begun.add(clock.now.plus(pace.turn()));
        }

        for (int call = calls; call < begun.size(); call++) {
            assertThat(Duration.between(begun.get(call - calls), begun.get(call)))
                    .isGreaterThanOrEqualTo(WINDOW);
        }
    }
}
