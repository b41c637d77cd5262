package io.lastday.platform.flag;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.failure.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextTryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static Flag flag(int attempt, Instant madeAt) {
        return new Flag(new UUID(0, 1), Channel.WEBHOOK, "{}", madeAt, attempt);
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "7, 1920", "8, 3600", "40, 3600", "2000000000, 3600"})
    void eachWaitIsTwiceTheOneBeforeUpToAnHour(int attempt, long seconds) {
        assertThat(NextTry.after(flag(attempt, NOW), new IllegalStateException(), NOW, DAY))
                .contains(NOW.plusSeconds(seconds));
    }

    @Test
    void aReceiverThatAsksForMoreTimeGetsIt() {
        RemoteFailure.Throttled throttled = new RemoteFailure.Throttled("429", NOW.plusSeconds(600));
        RemoteFailure.Transient passing = new RemoteFailure.Transient("503", Duration.ofSeconds(700), null);

        assertThat(NextTry.after(flag(1, NOW), throttled, NOW, DAY)).contains(NOW.plusSeconds(600));
        assertThat(NextTry.after(flag(1, NOW), passing, NOW, DAY)).contains(NOW.plusSeconds(700));
    }

    @Test
    void nothingIsTriedForEver() {
        Flag old = flag(30, NOW.minus(DAY).plusSeconds(60));

        assertThat(NextTry.after(old, new IllegalStateException(), NOW, DAY)).isEmpty();
    }
}
