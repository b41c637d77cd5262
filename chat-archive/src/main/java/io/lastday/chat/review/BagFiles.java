package io.lastday.chat.review;

import io.lastday.chat.bag.BagSource;
import io.lastday.chat.intake.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** The payload of a bag. What has to be read in any order is spooled first where the bag is a zip. */
final class BagFiles {

    private static final String DATA = "data/";

    private final Path bag;
    private final BagSource source;
    private final ReviewOutput output;
    private final SortedSet<String> names;
    private final Map<String, ByteSource> spooled = new HashMap<>();

    BagFiles(Path bag, BagSource source, ReviewOutput output) {
        this.bag = bag;
        this.source = source;
        this.output = output;
        this.names = source.files();
    }

    boolean has(String path) {
        return names.contains(DATA + path);
    }

    /** A file of the payload under the name that it came with. */
    Optional<FoundFile> file(String path, String name) throws IOException {
        if (!has(path)) {
            return Optional.empty();
        }
        return Optional.of(new FoundFile(name, source.size(DATA + path), () -> source.read(DATA + path)));
    }

    String text(String path) throws IOException {
        try (InputStream in = source.read(DATA + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A file of the payload that can be read from any place. */
    ByteSource seekable(String path) throws IOException {
        if (Files.isDirectory(bag)) {
            return ByteSource.of(bag.resolve(DATA + path));
        }
        ByteSource known = spooled.get(path);
        if (known == null) {
            Path copy = output.spool();
            try (InputStream in = source.read(DATA + path)) {
                Files.copy(in, copy);
            }
            known = ByteSource.of(copy);
            spooled.put(path, known);
        }
        return known;
    }
}
