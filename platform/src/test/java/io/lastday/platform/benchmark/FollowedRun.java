package io.lastday.platform.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One run of a scan from its start to its end, looked at often.
 *
 * @param run as the service told it at last
 * @param seconds until everything was published
 * @param read after how many seconds each source was read to its end
 */
public record FollowedRun(JsonNode run, double seconds, Map<String, Double> read) {

    private static final Duration LONGEST = Duration.ofMinutes(40);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Starts one and follows it. */
    public static FollowedRun of(Wire wire, String scans) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Map<String, Double> read = new TreeMap<>();
        JsonNode run = wire.post(scans, "{}");
        String id = run.path("id").asString();
        while (run.path("state").asString().equals("RUNNING") && since(begun) < LONGEST.toSeconds()) {
            Thread.sleep(PAUSE);
            run = wire.get(scans + "/" + id);
            for (JsonNode source : run.path("sources")) {
                if (source.path("state").asString().equals("COMPLETE")) {
                    read.putIfAbsent(source.path("source").asString(), since(begun));
                }
            }
        }
        return new FollowedRun(run, since(begun), read);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    public String state() {
        return run.path("state").asString();
    }

    /** Seconds from the moment at which the last source was read until everything was published. */
    public double concluding() {
        return seconds
                - read.values().stream().mapToDouble(Double::doubleValue).max().orElse(seconds);
    }
}
