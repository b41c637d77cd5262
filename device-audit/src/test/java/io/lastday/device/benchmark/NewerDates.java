package io.lastday.device.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shipped OS dates as another revision, in which one line of each system has ended. */
final class NewerDates {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ENDED = "2026-11-01";

    private NewerDates() {}

    static Path in(Path folder) throws IOException {
        try (InputStream shipped = Objects.requireNonNull(
                NewerDates.class.getResourceAsStream("/os/os-support.json"), "the shipped dates")) {
            ObjectNode dates = (ObjectNode) JSON.readTree(shipped);
            dates.put("revision", "another");
            for (JsonNode line : dates.path("releases")) {
                String cycle = line.path("product").asString() + " "
                        + line.path("cycle").asString();
                if (cycle.equals("ios 16") || cycle.equals("android 14") || cycle.equals("macos 14")) {
                    ((ObjectNode) line).put("ends", ENDED);
                }
            }
            Path file = folder.resolve("os-support.json");
            Files.writeString(file, JSON.writeValueAsString(dates));
            return file;
        }
    }
}
