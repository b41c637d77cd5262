package io.lastday.device.benchmark;

import io.lastday.platform.benchmark.FollowedRun;
import io.lastday.platform.benchmark.Times;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one size.
 *
 * @param calls what the first run asked of Graph; null where no journal was kept
 * @param renewed before each of these the dates changed while the service ran
 * @param restarted the dates changed and the service was started anew, so that it also compiles what it runs
 * @param files the whole list as a file, again and again
 * @param aliveInScans most megabytes that were alive in a run
 * @param aliveInFiles most megabytes that were alive while files were read
 */
record Measured(
        int size,
        Run first,
        List<Run> renewed,
        Run restarted,
        Map<String, Long> numbers,
        @Nullable GraphCalls calls,
        Queried queried,
        List<WholeFile> files,
        long aliveInScans,
        long aliveInFiles) {

    /**
     * One run.
     *
     * @param written rows that differ from the evaluation before
     */
    record Run(FollowedRun followed, long written) {}

    /** @param all everything that people ask for, the empty endpoint first */
    record Queried(Times first, List<Times> all, Times past, Times counted) {

        Stream<Times> everything() {
            return Stream.of(Stream.of(first), all.stream(), Stream.of(past, counted))
                    .flatMap(times -> times);
        }
    }

    /** The slowest file after the first, which still compiles what it runs. */
    double slowestFile() {
        return files.stream().mapToDouble(WholeFile::seconds).max().orElse(0);
    }
}
