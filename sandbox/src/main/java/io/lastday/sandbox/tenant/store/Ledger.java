package io.lastday.sandbox.tenant.store;

import io.lastday.sandbox.tenant.wire.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * One changed entity.
     *
     * @param id empty for what stands alone at its path
     * @param entity null for what was taken away
     */
    record Change(String collection, String id, @Nullable ObjectNode entity) {}

    /** The last change of each entity; the file holds only these afterwards, and no torn line. */
    Collection<Change> load() {
        var last = new LinkedHashMap<String, Change>();
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .flatMap(line -> read(line).stream())
                        .forEach(c -> last.put(c.collection() + "/" + c.id(), c));
                rewrite(last.values());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return last.values();
    }

    private void rewrite(Collection<Change> changes) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.write(PrivateFile.at(fresh), changes.stream().map(Ledger::line).toList());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Optional<Change> read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            var entity = node.path("entity");
            return entity.isObject() || entity.isNull()
                    ? Optional.of(new Change(
                            node.path("collection").asString(),
                            node.path("id").asString(),
                            entity instanceof ObjectNode there ? there : null))
                    : Optional.empty();
        } catch (JacksonException torn) {
            return Optional.empty();
        }
    }

    void append(Change change) {
        try {
            Files.write(
                    PrivateFile.at(file),
                    (line(change) + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Change change) {
        return JSON.createObjectNode()
                .put("collection", change.collection())
                .put("id", change.id())
                .set("entity", change.entity())
                .toString();
    }
}
