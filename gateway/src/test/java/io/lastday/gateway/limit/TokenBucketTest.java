package io.lastday.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final Duration INTERVAL = Duration.ofMillis(20);

    @Test
    void aBurstPassesAndTheNextCallIsToldHowLongToWait() {
        TokenBucket bucket = new TokenBucket(3, INTERVAL, 0);

        assertThat(List.of(bucket.take(0), bucket.take(0), bucket.take(0))).containsOnly(Duration.ZERO);
        assertThat(bucket.take(0)).isEqualTo(INTERVAL);
        assertThat(bucket.take(INTERVAL.toNanos() / 2)).isEqualTo(INTERVAL.dividedBy(2));
        assertThat(bucket.take(INTERVAL.toNanos())).isZero();
    }

    @Test
    void aClockThatStandsBackGivesNothingAway() {
        TokenBucket bucket = new TokenBucket(1, INTERVAL, 1_000_000_000);
        bucket.take(1_000_000_000);

        assertThat(bucket.take(0)).isPositive();
        assertThat(bucket.take(1_000_000_000)).isPositive();
    }

    @Property
    void neverMorePassThanTheBurstAndOneEachInterval(
            @ForAll @IntRange(min = 1, max = 50) int burst,
            @ForAll @Size(max = 200) List<@LongRange(min = 0, max = 100_000_000) Long> pauses) {
        TokenBucket bucket = new TokenBucket(burst, INTERVAL, 0);
        long now = 0;
        long passed = 0;
        for (long pause : pauses) {
            now += pause;
            passed += bucket.take(now).isZero() ? 1 : 0;
            assertThat(passed).isLessThanOrEqualTo(burst + now / INTERVAL.toNanos());
        }
    }

    @Property
    void whoWaitsAsLongAsToldPasses(@ForAll @IntRange(min = 1, max = 50) int burst) {
        TokenBucket bucket = new TokenBucket(burst, INTERVAL, 0);
        Duration wait = Duration.ZERO;
        while (wait.isZero()) {
            wait = bucket.take(0);
        }

        assertThat(bucket.take(wait.toNanos())).isZero();
    }
}
