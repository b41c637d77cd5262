package io.lastday.sandbox.postgres;

import io.lastday.sandbox.part.Archive;
import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Versions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The database's own programs, which come in a jar on the class path and are unpacked once into the cache. */
final class PostgresBinaries {
    private final Path folder;

    PostgresBinaries(Path cache) {
        this.folder = cache.resolve("postgres-" + Versions.of("postgres") + "-" + platform());
    }

    /** A program of the database, unpacked when it is not there yet. */
    String program(String name) {
        Path program = folder.resolve("bin").resolve(name);
        if (!Files.isExecutable(program)) {
            unpack();
        }
        return program.toString();
    }

    private void unpack() {
        String resource = "/postgres-" + platform() + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new CannotStart("No PostgreSQL for this machine (" + platform() + ") in sandbox/target/lib:"
                        + " build on this machine with mvn -DskipTests package.");
            }
            Archive.unpack(new XZCompressorInputStream(packed), folder, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL into " + folder, e);
        }
    }

    /** The platform as the jars name it. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch");
        return system
                + switch (machine) {
                    case "amd64", "x86_64" -> "-x86_64";
                    case "aarch64", "arm64" -> "-arm_64";
                    default -> "-" + machine;
                };
    }
}
