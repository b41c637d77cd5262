package io.lastday.sandbox.keycloak;

import io.lastday.sandbox.part.Archive;
import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Keycloak's own distribution, fetched by Maven from the central repository and built once for our options; kept in the
 * cache under a name that holds both, so that another version or another option makes another folder.
 */
final class KeycloakDistribution {
    /** Transient users are an experiment of Keycloak's: firms have them, so the sandbox has one. */
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--features=transient-users");

    private static final String FETCH = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

    private final Path cache;
    private final String version = Versions.of("keycloak");

    KeycloakDistribution(Path cache) {
        this.cache = cache;
    }

    /** The folder of the built distribution; takes about a minute the first time. */
    Path ensure(Consumer<String> progress) {
        Path built = cache.resolve("keycloak-" + version + "-" + HexFormat.of().toHexDigits(BUILD_OPTIONS.hashCode()));
        if (Files.isDirectory(built)) {
            return built;
        }
        try {
            Files.createDirectories(cache);
            Path work = Files.createTempDirectory(cache, "keycloak.");
            progress.accept("fetching Keycloak " + version + " (176 MB, once)");
            Path packed = fetch(work);
            Path folder = work.resolve("keycloak");
            Archive.unpack(new GzipCompressorInputStream(Files.newInputStream(packed)), folder, 1);
            Files.delete(packed);
            progress.accept("building Keycloak for PostgreSQL (once)");
            build(folder, work);
            Files.move(folder, built, StandardCopyOption.ATOMIC_MOVE);
            return built;
        } catch (IOException e) {
            throw new CannotStart("Cannot prepare Keycloak in " + cache + ": " + e.getMessage(), e);
        }
    }

    private Path fetch(Path into) throws IOException {
        String artifact = "org.keycloak:keycloak-quarkus-dist:" + version + ":tar.gz";
        run(into, List.of("mvn", "-q", "-B", FETCH, "-Dartifact=" + artifact, "-DoutputDirectory=" + into));
        return into.resolve("keycloak-quarkus-dist-" + version + ".tar.gz");
    }

    private static void build(Path folder, Path work) throws IOException {
        var command = new ArrayList<String>(List.of(folder.resolve("bin/kc.sh").toString(), "build"));
        command.addAll(BUILD_OPTIONS);
        run(work, command);
    }

    private static void run(Path where, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("KC_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + " failed: " + lastLine(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String lastLine(String said) {
        return said.lines().filter(line -> line.contains("ERROR")).findFirst().orElse(said.strip());
    }
}
