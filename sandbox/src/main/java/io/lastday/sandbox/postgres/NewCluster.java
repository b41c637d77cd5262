package io.lastday.sandbox.postgres;

import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the data folder of a new cluster, whole or not at all. */
final class NewCluster {
    private final PostgresBinaries binaries;
    private final String owner;

    NewCluster(PostgresBinaries binaries, String owner) {
        this.binaries = binaries;
        this.owner = owner;
    }

    void make(Path data, String password) {
        Path passwordFile = data.resolveSibling("postgres.password");
        try {
            Path fresh = Files.createTempDirectory(Folders.privFor(data), "postgres.new.");
            Secrets.keep(passwordFile, password);
            run(fresh, passwordFile);
            Files.move(fresh, data);
        } catch (IOException e) {
            throw new CannotStart("Cannot make a database in " + data + ": " + e.getMessage(), e);
        } finally {
            delete(passwordFile);
        }
    }

    private void run(Path folder, Path passwordFile) throws IOException {
        var command = new ArrayList<String>(OrdinaryUser.prefix());
        command.addAll(List.of(binaries.program("initdb"), "-D", folder.toString(), "-U", owner));
        command.add("--pwfile=" + passwordFile);
        command.addAll(List.of("--auth=scram-sha-256", "-E", "UTF8", "--locale=C", "--no-instructions"));
        Process initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (initdb.waitFor() != 0) {
                throw new IOException(
                        said.strip().lines().reduce((first, last) -> last).orElse("initdb failed"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            file.toFile().deleteOnExit();
        }
    }
}
