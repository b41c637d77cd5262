package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.client.Api;
import io.lastday.sandbox.client.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the device audit answers an operator of IT. */
final class DeviceAnswers {
    private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private final Api api;
    private final Caller it;
    private final Path folder;
    private int files;

    /** @param folder where files are put down */
    DeviceAnswers(RunningSystem system, Path folder) {
        this.api = system.api();
        this.it = system.operator("it");
        this.folder = folder;
    }

    JsonNode summary() {
        return get("/api/devices/summary");
    }

    /** The figures as of then. */
    JsonNode summaryAt(Instant then) {
        return get("/api/devices/summary?at=" + then);
    }

    /** How many the list has. */
    long total(String filter) {
        return get("/api/devices?limit=1&" + filter).path("total").asLong();
    }

    /** The one device of this name. */
    JsonNode named(String name) {
        return get("/api/devices?limit=1000&q=" + name)
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no device is called " + name));
    }

    /** The names in a list. */
    List<String> names(String filter) {
        return get("/api/devices?limit=1000&" + filter)
                .path("items")
                .valueStream()
                .map(item -> item.path("name").asString())
                .toList();
    }

    /** The whole file of now: its rows, by what its head calls the cells. */
    List<Map<String, String>> rows() throws IOException {
        return rows("");
    }

    /** The whole file as of then. */
    List<Map<String, String>> rowsAt(Instant then) throws IOException {
        return rows("?at=" + then);
    }

    /** The file of a list. */
    List<Map<String, String>> rowsOf(String filter) throws IOException {
        return rows("?" + filter);
    }

    private List<Map<String, String>> rows(String query) throws IOException {
        Path file = folder.resolve("devices-" + files++ + ".csv");
        int status = api.download(it, "/api/devices.csv" + query, file);
        assertThat(status).isEqualTo(200);
        List<String> lines =
                Files.readString(file).replace("\uFEFF", "").lines().toList();
        String[] head = lines.getFirst().split(COMMA, -1);
        return lines.stream().skip(1).map(line -> row(head, line)).toList();
    }

    private static Map<String, String> row(String[] head, String line) {
        String[] cells = line.split(COMMA, -1);
        assertThat(cells).as(line).hasSameSizeAs(head);
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < head.length; i++) {
            row.put(head[i], cells[i]);
        }
        return row;
    }

    /** The devices that break a rule, by id. */
    List<String> withGap(String rule) {
        return get("/api/devices/findings?limit=1000&rule=" + rule)
                .path("items")
                .valueStream()
                .map(gap -> gap.path("device").asString())
                .toList();
    }

    /** The id of the one device of this name. */
    String id(String name) {
        return named(name).path("id").asString();
    }

    private JsonNode get(String path) {
        return api.get(it, path).or("Asking for " + path);
    }
}
