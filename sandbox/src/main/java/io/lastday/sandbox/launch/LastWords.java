package io.lastday.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a process most likely died of, in one short line, from the end of its log. */
final class LastWords {
    private static final int LONGEST = 300;
    private static final String CAUSE = "Caused by: ";

    private LastWords() {}

    /** Always ends with where the whole log is. */
    static String in(Path log) {
        return complaint(log)
                        .map(LastWords::shortened)
                        .map(line -> line + " See ")
                        .orElse("see ")
                + log;
    }

    private static Optional<String> complaint(Path log) {
        try (var lines = Files.lines(log)) {
            List<String> complaints = lines.filter(LastWords::complains).toList();
            return complaints.isEmpty() ? Optional.empty() : Optional.of(inWords(complaints.getLast()));
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean complains(String line) {
        return line.contains("ERROR")
                || line.contains("FATAL")
                || line.contains("Exception")
                || line.contains("cannot start");
    }

    /** The services log JSON; the innermost cause is what can be acted on. */
    private static String inWords(String line) {
        if (!line.startsWith("{")) {
            return line.strip();
        }
        try {
            JsonNode json = JsonMapper.shared().readTree(line);
            String trace = json.path("error").path("stack_trace").asString("");
            int cause = trace.lastIndexOf(CAUSE);
            return cause < 0
                    ? json.path("message").asString(line)
                    : trace.substring(cause + CAUSE.length())
                            .lines()
                            .findFirst()
                            .orElse("");
        } catch (JacksonException cutShort) {
            return line;
        }
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
