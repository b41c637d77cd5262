package io.lastday.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine without a fitting Node is told what is missing, before anything is built. */
class ConsoleBuildTest {

    private static final Path SCRIPT =
            Path.of("src", "main", "build", "console.sh").toAbsolutePath();

    private record Run(int exit, String said) {}

    @Test
    void withoutNodeItSaysSo(@TempDir Path path) throws Exception {
        Run run = build(path);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said()).contains("no 'node' on the PATH", "-Dui.skip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v18.20.4", "v20.18.3"})
    void withAnOldNodeItSaysWhichOneItFound(String version, @TempDir Path path) throws Exception {
        tool(path, "node", "echo " + version);
        tool(path, "npm", "exit 0");

        Run run = build(path);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said()).contains("needs Node 20.19 or newer", "found " + version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v20.19.0", "v22.1.0", "v100.0.0"})
    void withANewEnoughNodeItInstallsAndBuilds(String version, @TempDir Path path) throws Exception {
        tool(path, "node", "echo " + version);
        tool(path, "npm", "echo npm $*");

        Run run = build(path);

        assertThat(run.exit()).isZero();
        assertThat(run.said()).contains("npm ci", "npm run --silent build");
    }

    @Test
    void aBuildThatFailsIsAFailure(@TempDir Path path) throws Exception {
        tool(path, "node", "echo v20.19.0");
        tool(path, "npm", "exit 3");

        assertThat(build(path).exit()).isEqualTo(3);
    }

    private static void tool(Path folder, String name, String does) throws IOException {
        Path tool = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + does + "\n");
        if (!tool.toFile().setExecutable(true)) {
            throw new IOException(tool + " cannot be made executable");
        }
    }

    /** Only what the test put into {@code path}, and sed, can be found. */
    private static Run build(Path path) throws Exception {
        tool(path, "sed", "exec /bin/sed \"$@\"");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", SCRIPT.toString(), "build").redirectErrorStream(true);
        builder.environment().put("PATH", path.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), said);
    }
}
