package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Refused;
import io.lastday.sandbox.part.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out which messenger an export is from, by its content and with the program that anybody can use. What it says of
 * messages is passed over: only the last line, which counts, is kept.
 */
final class Recognition {
    /** Where files go that are kept and not read. */
    static final String UNREAD = "other";

    private static final JsonMapper JSON = new JsonMapper();

    private final Path program;

    Recognition(Path program) {
        this.program = program;
    }

    /** What each file is; one that is no chat goes as WhatsApp, whose refusal says what to do. */
    List<Handed> of(List<Path> files) {
        return files.stream().map(file -> new Handed(source(file), file)).toList();
    }

    private String source(Path file) {
        try {
            String format = format(lastLine(file));
            return switch (format) {
                case "opaque" -> UNREAD;
                case "" -> "whatsapp";
                default -> format;
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while looking at an export.");
        }
    }

    private String lastLine(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        JavaProcess.java(), "-jar", program.toString(), "parse", "--", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String last = "";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        }
        process.waitFor();
        return last;
    }

    private static String format(String summary) {
        try {
            JsonNode json = JSON.readTree(summary.isEmpty() ? "{}" : summary);
            return json.path("format").asString("");
        } catch (JacksonException cutOff) {
            return "";
        }
    }
}
