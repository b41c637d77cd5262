package io.lastday.chat.whatsapp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
        try (InputStream in = Objects.requireNonNull(PhraseFile.class.getResourceAsStream(name));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String language = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    language = line.substring(1, line.indexOf(']'));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    phrases(language, line, taker);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void phrases(String language, String line, Taker taker) {
        int equals = line.indexOf(" = ");
        String kind = line.substring(0, equals).strip();
        for (String phrase : line.substring(equals + 3).split(" \\| ")) {
            taker.take(language, kind, phrase.strip());
        }
    }
}
