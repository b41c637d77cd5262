package io.lastday.sandbox.tenant.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The changes made to a tenant, one JSON object a line, so that a restart keeps them. Each line is handed to the
 * operating system before the change is answered; a line torn by a crash is ignored.
 */
public final class Ledger {
    private static final JsonMapper JSON = new JsonMapper();
    private final Path file;

    public Ledger(Path file) {
        this.file = file;
    }

    /** One changed entity. */
    public record Change(String collection, String id, ObjectNode entity) {}

    /** Every change so far, oldest first. */
    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> read(line, changes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changes;
    }

    private static void read(String line, List<Change> changes) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.path("entity") instanceof ObjectNode entity) {
                changes.add(new Change(
                        node.path("collection").asString(), node.path("id").asString(), entity));
            }
        } catch (JacksonException torn) {
            // the process died while writing it: that change was never answered
        }
    }

    void append(Change change) {
        var line = JSON.createObjectNode()
                .put("collection", change.collection())
                .put("id", change.id())
                .set("entity", change.entity());
        try {
            Files.write(
                    file,
                    (line + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
