package io.lastday.chat.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words and phrases that detectors look for around a value: resources of {@code cues}, apart by commas, {@code #} comments. */
final class CueList {

    private CueList() {}

    /** Phrases as they stand. */
    static PhraseTree exact(String name) {
        return PhraseTree.of(phrases(name));
    }

    /** Phrases, also with two neighbouring letters swapped. */
    static PhraseTree tolerant(String name) {
        return PhraseTree.tolerant(phrases(name));
    }

    /** Single words in normal form. */
    static Set<String> words(String name) {
        return phrases(name).stream().collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> phrases(String name) {
        try (InputStream in = CueList.class.getResourceAsStream("cues/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no cues called " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(",", -1)))
                    .map(String::strip)
                    .filter(phrase -> !phrase.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
