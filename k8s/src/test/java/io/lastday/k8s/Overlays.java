package io.lastday.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the overlays lie. */
final class Overlays {

    private static final Path FOLDER = Path.of("overlays");

    private Overlays() {}

    static List<Path> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one with every component: it has an object for each rule to find a fault in. */
    static Path fullest() {
        return FOLDER.resolve("local-everything");
    }
}
