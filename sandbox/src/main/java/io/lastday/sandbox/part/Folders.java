package io.lastday.sandbox.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folders of one system.
 *
 * @param checkout the checkout whose jars run
 * @param home what this system keeps: data, secrets, logs; {@code .lastday} of the checkout unless told otherwise
 * @param cache what is fetched or built once and can be made again: PostgreSQL, Keycloak
 */
public record Folders(Path checkout, Path home, Path cache) {
    public Path data() {
        return home.resolve("data");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path secrets() {
        return home.resolve("secrets");
    }

    /** What the demo took out: one folder a run. */
    public Path demo() {
        return home.resolve("demo");
    }

    public Path log(PartName part) {
        return logs().resolve(part.label() + ".log");
    }

    /** The packaged jar of a module of this checkout. */
    public Path jar(String module) {
        return checkout.resolve(module).resolve("target").resolve(module + ".jar");
    }

    /** Makes a folder, with its parents, that only this user can enter. */
    public static Path priv(Path folder) {
        try {
            return Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder " + folder, e);
        }
    }

    /** Makes the folder that a file stands in. */
    public static Path privFor(Path file) {
        return priv(file.toAbsolutePath().resolveSibling(""));
    }
}
