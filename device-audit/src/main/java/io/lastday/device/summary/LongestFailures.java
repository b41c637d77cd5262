package io.lastday.device.summary;

import io.lastday.device.posture.Failing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The few devices that have failed for longest, found while all of them pass. Not safe for several threads. */
final class LongestFailures {

    private static final int FEW = 10;

    private final TreeSet<Entry> longest =
            new TreeSet<>(Comparator.comparing(Entry::since).thenComparing(Entry::device));

    private record Entry(String device, Instant since) {}

    void add(String device, Failing failing) {
        longest.add(new Entry(device, failing.since()));
        if (longest.size() > FEW) {
            longest.pollLast();
        }
    }

    /** Their ids, the longest first. */
    List<String> devices() {
        return longest.stream().map(Entry::device).toList();
    }
}
