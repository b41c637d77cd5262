package io.lastday.sandbox.tenant.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every request answered as Graph, one JSON object a line, and the latest of them in memory for tests. Holds no secret
 * and no message content. Safe for many threads; a line is with the operating system before its answer leaves.
 */
public final class Journal implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int REMEMBERED = 5000;
    private final InstantSource clock;
    private final @Nullable Writer file;
    private final Deque<ObjectNode> latest = new ArrayDeque<>();

    /** @param path null where only the latest are remembered */
    public Journal(InstantSource clock, @Nullable Path path) throws IOException {
        this.clock = clock;
        this.file = path == null
                ? null
                : Files.newBufferedWriter(PrivateFile.at(path), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    /** Notes one request and its answer. */
    public void note(String caller, GraphRequest request, GraphAnswer answer) {
        var line = head(caller, request).put("status", answer.status());
        if (file != null) {
            line.set("response", response(answer)); // only a file holds answers
        }
        write(line);
    }

    private static JsonNode response(GraphAnswer answer) {
        var bytes = answer.bytes();
        var json = answer.json();
        if (json != null) {
            return Redaction.of(json);
        }
        return bytes == null ? JSON.nullNode() : Redaction.of(bytes);
    }

    /** Notes a request that got no answer; it stays out of the file, which holds answered ones. */
    public void noteUnanswered(String caller, GraphRequest request) {
        remember(head(caller, request).put("status", 0));
    }

    private ObjectNode head(String caller, GraphRequest request) {
        var line = JSON.createObjectNode()
                .put("at", clock.instant().toString())
                .put("caller", caller)
                .put("method", request.method())
                .put("url", request.canonicalUrl());
        var body = request.body();
        line.set("body", body == null ? JSON.nullNode() : Redaction.of(body));
        return line;
    }

    private synchronized void write(ObjectNode line) {
        remember(line);
        if (file != null) {
            try {
                file.write(line + "\n");
                file.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void remember(ObjectNode line) {
        if (latest.size() >= REMEMBERED) {
            latest.removeFirst();
        }
        var small = JSON.createObjectNode();
        line.properties().stream()
                .filter(p -> !p.getKey().equals("response"))
                .forEach(p -> small.set(p.getKey(), p.getValue()));
        latest.addLast(small);
    }

    /** The latest requests without their answers, oldest first. */
    public synchronized List<JsonNode> latest() {
        return List.copyOf(latest);
    }

    public synchronized void forget() {
        latest.clear();
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
