package io.lastday.identity.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.benchmark.Limits;
import io.lastday.platform.benchmark.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two runs over a large tenant and a large realm for each of some sizes, by the service in a process of its own with 512 MB of
 * heap, and then the lists and figures that people ask for. Every figure stands beside its alternative of the same run.
 */
class WalkBenchmark {

    /** From here on the limits are meant; a smaller firm has too few calls for a quota to matter. */
    private static final int LARGE = 100_000;

    private static final double LONGEST_RATIO = 1.15;
    private static final double FEWEST_TIMES = 20;
    private static final double SLOWEST_ANSWER = 100;
    /** Megabytes that may be alive more in a firm ten times as large: what is held of everybody are digests, not people. */
    private static final double FLAT = 64;

    private final Path folder = Path.of("target", "benchmark");
    private final Limits limits = new Limits();

    @Test
    void walks() throws Exception {
        List<Measured> all = new ArrayList<>();
        for (int people : sizes()) {
            Path place = Files.createDirectories(folder.resolve(people + "-" + System.currentTimeMillis()));
            Measured measured = new OneSize(place, people).measure();
            measured.walks().forEach(walk -> assertThat(walk.state()).isEqualTo("COMPLETE"));
            if (people >= LARGE) {
                compare(measured);
            }
            all.add(measured);
        }
        if (all.size() > 1) {
            limits.atMost(
                    FLAT,
                    (double) all.getLast().mostAlive() - all.getFirst().mostAlive(),
                    "megabytes alive more at " + all.getLast().people() + " than at "
                            + all.getFirst().people());
        }
        System.out.println(limits.told());
        assertThat(limits.missed()).isEmpty();
    }

    private void compare(Measured measured) {
        for (Walked walk : measured.walks()) {
            limits.atMost(LONGEST_RATIO, walk.graphRatio(), walk.name() + ", Graph read, over Graph's own limits");
            limits.atMost(LONGEST_RATIO, walk.ratio(), walk.name() + ", everything published, over Graph's own limits");
        }
        limits.atLeast(
                FEWEST_TIMES,
                (double) measured.each().calls() / measured.walks().getLast().keycloakCalls(),
                "times fewer Keycloak calls in the second run than one call for each account");
        limits.atMost(Programs.HEAP, measured.mostAlive(), "megabytes of heap alive");
        limits.atMost(SLOWEST_ANSWER, measured.first().percentile(95), "first calls of filters, p95 in ms");
        measured.times().forEach(times -> limits.atMost(SLOWEST_ANSWER, times.percentile(95), times.name() + ", p95"));
    }

    private static List<Integer> sizes() {
        return Arrays.stream(
                        System.getProperty("lastday.benchmark.people", "1000").split(","))
                .map(Integer::valueOf)
                .toList();
    }
}
