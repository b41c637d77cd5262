package io.lastday.device.benchmark;

import io.lastday.platform.benchmark.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What was asked of Graph, by the simulated tenant's own journal: a batch is one call, and its parts are none.
 *
 * @param byPath calls by the kind of path
 * @param batches calls that were batches, by the kind of path of their parts
 */
record GraphCalls(Map<String, Long> byPath, Map<String, Long> batches) {

    private static final String BATCH = "$batch";

    static GraphCalls in(Path journal) throws IOException {
        Map<String, Long> byPath = new TreeMap<>();
        Map<String, Long> batches = new TreeMap<>();
        try (Stream<String> lines = Files.lines(journal)) {
            lines.map(Wire::read).forEach(line -> count(line, byPath, batches));
        }
        return new GraphCalls(byPath, batches);
    }

    private static void count(JsonNode line, Map<String, Long> byPath, Map<String, Long> batches) {
        String kind =
                kind(URI.create(line.path("url").asString().replace(' ', '+')).getPath());
        if (!kind.endsWith(BATCH)) {
            byPath.merge(kind, 1L, Long::sum);
            return;
        }
        JsonNode parts = line.path("body").path("requests");
        batches.merge(kind(parts.path(0).path("url").asString()), 1L, Long::sum);
        parts.forEach(part -> byPath.merge(kind(part.path("url").asString()), -1L, Long::sum));
    }

    /** The path without ids and without what comes behind it. */
    private static String kind(String url) {
        return url.replaceFirst("^.*/v1\\.0", "")
                .replaceFirst("\\?.*$", "")
                .replaceAll("/[0-9a-f]{8}-?[0-9a-f-]{23,}", "/{id}")
                .replaceFirst("Summaries/[^/]+/", "Summaries/{setting}/");
    }

    /** Calls that were no batch. */
    long single() {
        return byPath.values().stream().mapToLong(Long::longValue).sum();
    }

    long batchesOf(String end) {
        return batches.entrySet().stream()
                .filter(batch -> batch.getKey().endsWith(end))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** All but the batches that ask for Defender's states. */
    long withoutProtection() {
        return single()
                + batches.values().stream().mapToLong(Long::longValue).sum()
                - batchesOf("windowsProtectionState");
    }

    String told() {
        return Stream.concat(
                        byPath.entrySet().stream().filter(call -> call.getValue() != 0),
                        batches.entrySet().stream()
                                .map(batch -> Map.entry("batch of " + batch.getKey(), batch.getValue())))
                .map(call -> call.getValue() + " × " + call.getKey())
                .collect(Collectors.joining("\n  ", "  ", ""));
    }
}
