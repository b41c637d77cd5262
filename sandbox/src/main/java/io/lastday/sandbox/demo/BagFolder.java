package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Refused;
import io.lastday.sandbox.part.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a bag that came as a zip with one root folder. */
final class BagFolder {
    private BagFolder() {}

    /**
     * Unpacks and removes the zip.
     *
     * @return the root folder of the bag
     */
    static Path unpack(Path zip, Path into) {
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            Folders.priv(into);
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new Refused("A bag has a path that climbs out of it: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Folders.privFor(file);
                    Files.copy(entries, file);
                }
            }
            Files.delete(zip);
            return root(into);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + zip, e);
        }
    }

    private static Path root(Path into) throws IOException {
        try (var inside = Files.list(into)) {
            List<Path> roots = inside.toList();
            if (roots.size() != 1 || !Files.isRegularFile(roots.getFirst().resolve("bagit.txt"))) {
                throw new Refused(into + " does not hold one bag.");
            }
            return roots.getFirst();
        }
    }
}
