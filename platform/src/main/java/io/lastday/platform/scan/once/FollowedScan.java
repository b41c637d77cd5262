package io.lastday.platform.scan.once;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Starts a scan, follows it to its end, and says a line for each source as it ends. */
final class FollowedScan {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ScanCalls calls;
    private final Options options;
    private final Set<String> said = new HashSet<>();

    /**
     * @param slot key of the job's time; empty for a scan now
     * @param most how many open gaps are allowed; empty where only new ones count
     * @param patience how long a scan is waited for
     */
    record Options(String slot, OptionalLong most, Duration patience) {}

    FollowedScan(ScanCalls calls, Options options) {
        this.calls = calls;
        this.options = options;
    }

    /** Blocking. */
    ExitStatus run(PrintStream out) {
        Instant until = Instant.now().plus(options.patience());
        String id = "";
        while (Instant.now().isBefore(until)) {
            Optional<JsonNode> run = look(id, out);
            if (run.isPresent()) {
                JsonNode found = run.get();
                id = found.path("id").asString();
                sources(found, out);
                String state = found.path("state").asString();
                if (!state.equals("RUNNING")) {
                    out.println("scan " + id + " " + state + " " + found.path("counts"));
                    return ExitStatus.of(state, counts(found), options.most());
                }
            } else {
                id = "";
            }
            pause();
        }
        out.println("the scan did not end within " + options.patience());
        return ExitStatus.COULD_NOT_RUN;
    }

    /** The scan, started where it is not known yet; empty where it has to be asked for again. */
    private Optional<JsonNode> look(String id, PrintStream out) {
        try {
            return id.isEmpty() ? Optional.of(calls.start(options.slot())) : calls.one(id);
        } catch (IOException passing) {
            out.println("waiting: " + passing.getMessage());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stopped);
        }
    }

    private void sources(JsonNode run, PrintStream out) {
        for (JsonNode source : run.path("sources")) {
            String state = source.path("state").asString();
            if (!state.equals("PENDING") && said.add(source.path("source").asString())) {
                String reason = source.path("reason").isNull()
                        ? ""
                        : " " + source.path("reason").asString();
                out.println(source.path("source").asString() + " " + state + " "
                        + source.path("read").asLong() + " read" + reason);
            }
        }
    }

    private static Map<String, Long> counts(JsonNode run) {
        Map<String, Long> counts = new HashMap<>();
        run.path("counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        return counts;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stopped);
        }
    }
}
