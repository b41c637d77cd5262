package io.lastday.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a process gave: the packaged jar with the machine's default Java, or another program. */
record JarRun(int code, String out, String err) {

    static JarRun of(Path folder, String... args) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("java", "-Xmx64m", "-jar", System.getProperty("chat.archive.jar")));
        command.addAll(List.of(args));
        return run(folder, folder, command);
    }

    static JarRun run(Path temporary, Path where, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(temporary, "out", "");
        Path err = Files.createTempFile(temporary, "err", "");
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new JarRun(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
