package io.lastday.chat.whatsapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Reads a table of phrases: sections by language in brackets, lines {@code kind = phrase | phrase}, comments after
 * {@code #} at the start of a line.
 */
final class PhraseFile {

    /** Takes one phrase. */
    @FunctionalInterface
    interface Taker {
        void take(String language, String kind, String phrase);
    }

    private PhraseFile() {}

    static void read(String name, Taker taker) {
        String text = text(name);
        String language = "";
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end);
            if (line.startsWith("[")) {
                language = line.substring(1, line.indexOf(']'));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                phrases(language, line, taker);
            }
            from = end < 0 ? text.length() : end + 1;
        }
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(PhraseFile.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void phrases(String language, String line, Taker taker) {
        int equals = line.indexOf(" = ");
        String kind = line.substring(0, equals).strip();
        int from = equals + 3;
        while (from < line.length()) {
            int bar = line.indexOf(" | ", from);
            int end = bar < 0 ? line.length() : bar;
            taker.take(language, kind, line.substring(from, end).strip());
            from = end + 3;
        }
    }
}
