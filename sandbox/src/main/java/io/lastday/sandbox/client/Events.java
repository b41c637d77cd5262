package io.lastday.sandbox.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The live events of one case, resumed after the last one seen whenever the connection ends. */
public final class Events {
    private static final Duration BEFORE_REOPENING = Duration.ofMillis(500);

    private final Api api;
    private final Caller caller;
    private final String path;
    private String lastSeen = "0";

    record Connection(int status, Stream<String> lines) implements AutoCloseable {
        @Override
        public void close() {
            lines.close();
        }
    }

    public Events(Api api, Caller caller, String path) {
        this.api = api;
        this.caller = caller;
        this.path = path;
    }

    /**
     * Hands over each event once, in order, until {@code enough} says so.
     *
     * @return false when the time ran out first
     */
    public boolean until(Predicate<JsonNode> enough, Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        while (Instant.now().isBefore(deadline)) {
            try (Connection connection = api.open(caller, path, lastSeen)) {
                if (connection.status() == 200 && read(connection.lines().iterator(), enough, deadline)) {
                    return true;
                }
            } catch (IOException | UncheckedIOException ended) {
                // the part behind it is being restarted, or the connection was idle for too long: open it again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            pause();
        }
        return false;
    }

    private boolean read(Iterator<String> lines, Predicate<JsonNode> enough, Instant deadline) {
        String id = lastSeen;
        var data = new StringBuilder();
        while (lines.hasNext() && Instant.now().isBefore(deadline)) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.isEmpty() && !data.isEmpty()) {
                lastSeen = id;
                if (enough.test(JsonMapper.shared().readTree(data.toString()))) {
                    return true;
                }
                data.setLength(0);
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_REOPENING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
