package io.lastday.offboarding.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a failed step is tried again, and when a person is asked instead. Pure. */
final class RetryGaps {

    /** Together about half an hour: longer than most outages of Graph, shorter than anybody's patience with Contain. */
    private static final List<Duration> GAPS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20));

    private RetryGaps() {}

    /**
     * The gap after a failure.
     *
     * @param failures how many attempts have failed by now, from 1
     * @return empty when a person has to look
     */
    static Optional<Duration> after(int failures) {
        return failures <= GAPS.size() ? Optional.of(GAPS.get(failures - 1)) : Optional.empty();
    }
}
