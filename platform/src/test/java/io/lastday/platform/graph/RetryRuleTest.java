package io.lastday.platform.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.graph.RetryRule.Next;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RetryRuleTest {

    @Property
    void nothingIsEverSentBeforeTheTimeThatWasTold(
            @ForAll @IntRange(min = 400, max = 599) int status,
            @ForAll boolean reads,
            @ForAll @LongRange(max = 100_000_000) long millis,
            @ForAll @IntRange(min = 1, max = 3) int attempt) {
        Duration told = Duration.ofMillis(millis);

        switch (RetryRule.after(status, reads, Optional.of(told), attempt)) {
            case Next.Again(Duration pause) -> assertThat(pause).isEqualTo(told);
            case Next.Postpone(Duration pause) -> assertThat(pause).isEqualTo(told);
            case Next.Return() -> assertThat(status).isNotEqualTo(429);
        }
    }

    @Property
    void noThreadSleepsLongerThanTheLongestWait(
            @ForAll @IntRange(min = 100, max = 599) int status,
            @ForAll boolean reads,
            @ForAll @LongRange(max = 100_000_000) long millis,
            @ForAll @IntRange(min = 1, max = 3) int attempt) {
        if (RetryRule.after(status, reads, Optional.of(Duration.ofMillis(millis)), attempt)
                instanceof Next.Again(Duration pause)) {
            assertThat(pause).isLessThanOrEqualTo(RetryRule.LONGEST_WAIT);
        }
    }

    @Property
    void anyHeaderIsReadOrIgnoredAndNeverGivesANegativeWait(@ForAll String header) {
        RetryAfter.of(header, Instant.EPOCH).ifPresent(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ZERO));
    }
}
