package io.lastday.device.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.benchmark.Limits;
import io.lastday.platform.benchmark.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The device audit over firms of some sizes, by the service in a process of its own with 512 MB of heap: what a run asks of Graph,
 * how long lists, figures and the file take, and how long it takes to judge everything anew. Every figure stands beside its
 * alternative of the same run.
 */
class DeviceBenchmark {

    /** From here on the limits of time are meant. */
    private static final int LARGE = 50_000;

    private static final int CALLS_PER_10_000 = 250;
    private static final double LIST = 200;
    private static final double SUMMARY = 100;
    private static final double FILE = 10;
    private static final double RENEWAL = 10;
    /** Megabytes that may be alive more in a firm five times as large. */
    private static final double FLAT = 16;

    private final Path folder = Path.of("target", "benchmark");
    private final Limits limits = new Limits();

    @Test
    void devices() throws Exception {
        List<Measured> all = new ArrayList<>();
        for (int size : sizes()) {
            Path place = Files.createDirectories(folder.resolve(size + "-" + System.currentTimeMillis()));
            Measured measured = new OneSize(place, size).measure();
            tell(measured);
            assertThat(measured.first().followed().state()).isEqualTo("COMPLETE");
            assertThat(measured.renewed())
                    .allSatisfy(run -> assertThat(run.followed().state()).isEqualTo("COMPLETE"));
            assertThat(measured.restarted().followed().state()).isEqualTo("COMPLETE");
            compare(measured);
            all.add(measured);
        }
        if (all.size() > 1) {
            limits.atMost(
                    FLAT,
                    (double) all.getLast().aliveInFiles() - all.getFirst().aliveInFiles(),
                    "megabytes alive more in files of " + all.getLast().size() + " devices than of "
                            + all.getFirst().size());
        }
        System.out.println(limits.told());
        assertThat(limits.missed()).isEmpty();
    }

    private void compare(Measured measured) {
        GraphCalls calls = measured.calls();
        if (calls != null) {
            limits.atMost(
                    CALLS_PER_10_000 * Math.ceil(measured.size() / 10_000.0),
                    calls.withoutProtection(),
                    "calls to Graph for " + measured.size() + " devices, without Defender's batches");
        }
        if (measured.size() < LARGE) {
            return;
        }
        limits.atMost(LIST, measured.queried().first().percentile(95), "first calls of filters, p95 in ms");
        measured.queried()
                .all()
                .forEach(times -> limits.atMost(
                        times.name().equals("summary") ? SUMMARY : LIST,
                        times.percentile(95),
                        times.name() + ", p95 in ms"));
        limits.atMost(LIST, measured.queried().past().percentile(95), "lists of the past, p95 in ms");
        limits.atMost(FILE, measured.slowestFile(), "seconds for the file of all");
        measured.renewed()
                .forEach(run ->
                        limits.atMost(RENEWAL, run.followed().concluding(), "seconds to judge and publish all anew"));
        limits.atMost(Programs.HEAP, measured.aliveInScans(), "megabytes of heap alive in a run");
    }

    private static void tell(Measured measured) {
        System.out.println(
                "\n| | calls | p50 ms | p95 ms | longest ms | which |\n| --- | ---: | ---: | ---: | ---: | --- |");
        measured.queried().everything().forEach(times -> System.out.println(times.told()));
        System.out.println("\nThe file of all: " + measured.files());
        System.out.println("Alive: " + measured.aliveInScans() + " MB in a run, " + measured.aliveInFiles()
                + " MB while files are read");
        System.out.println("Numbers: " + measured.numbers());
        GraphCalls calls = measured.calls();
        if (calls != null) {
            System.out.printf(
                    Locale.ROOT,
                    "Calls to Graph: %d, and %d batches for Defender's states; one a device and one for each of two policies: %d%n%s%n",
                    calls.withoutProtection(),
                    calls.batchesOf("windowsProtectionState"),
                    3L * measured.size(),
                    calls.told());
        }
    }

    private static List<Integer> sizes() {
        return Arrays.stream(
                        System.getProperty("lastday.benchmark.devices", "1000").split(","))
                .map(Integer::valueOf)
                .toList();
    }
}
