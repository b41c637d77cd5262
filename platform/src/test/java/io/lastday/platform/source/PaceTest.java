package io.lastday.platform.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));

    /** Stands still until {@code now} is moved. */
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void fiveBeginAtOnceAndTheSixthWaitsForTheFirst() {
        Pace pace = new Pace(5, WINDOW, clock);
        for (int call = 0; call < 5; call++) {
            assertThat(pace.turn()).isZero();
        }
        now.updateAndGet(at -> at.plusSeconds(4));

        assertThat(pace.turn()).isEqualTo(Duration.ofSeconds(6));
    }

    @Property(tries = 200)
    void noStretchOfTheWindowSeesMoreThanItsCalls(
            @ForAll @IntRange(min = 1, max = 6) int calls,
            @ForAll @Size(max = 60) List<@IntRange(max = 7_000) Integer> pauses) {
        Pace pace = new Pace(calls, WINDOW, clock);
        List<Instant> begun = new ArrayList<>();
        for (int pause : pauses) {
            now.updateAndGet(at -> at.plusMillis(pause));
            begun.add(now.get().plus(pace.turn()));
        }

        for (int call = calls; call < begun.size(); call++) {
            assertThat(Duration.between(begun.get(call - calls), begun.get(call)))
                    .isGreaterThanOrEqualTo(WINDOW);
        }
    }
}
