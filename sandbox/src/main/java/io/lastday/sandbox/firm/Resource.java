package io.lastday.sandbox.firm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lists that stand beside this class. */
final class Resource {
    private Resource() {}

    /** The words of a resource. */
    static List<String> words(String name) {
        return List.of(text(name).strip().split("\\s+"));
    }

    /** Lines without comments, cut at the bars; empty last fields stay. */
    static List<String[]> rows(String name) {
        return text(name)
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> l.split("\\|", -1))
                .toList();
    }

    /** The whole of a resource. */
    static String text(String name) {
        try (var in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
