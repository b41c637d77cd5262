package io.lastday.offboarding.step.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.archive.DiskIntake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A process that exports is killed with no chance to tidy up, again and again; the encrypted files on the disk are all that is left. */
class KilledExportTest {

    private static final int MANY = 6_000;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @Test
    void killedAfterEachOfItsFirstCommitsItResumesWithNothingLostOrDoubled() throws Exception {
        try (FakeTeams teams = new FakeTeams()) {
            Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(700));
            for (int i = 0; i < MANY; i++) {
                at = at.plus(Duration.ofMinutes(160));
                teams.add(new FakeTeams.Message(Integer.toString(i), at, at));
            }
            teams.odd = 0.01;
            for (int kill = 1; kill <= KILLS; kill++) {
                Process exporter = exporter(teams);
                awaitSegments(kill, exporter);
                exporter.destroyForcibly().waitFor();
            }
            int callsBefore = teams.calls.get();

            Process last = exporter(teams);
            assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();

            assertThat(last.exitValue())
                    .as(Files.readString(folder.resolve("said")))
                    .isZero();
            assertThat(ids()).hasSize(MANY).doesNotHaveDuplicates();
            assertThat(teams.calls.get() - callsBefore)
                    .as("what was in hand was not asked for again")
                    .isLessThan(MANY / 50);
            assertThat(plainOnDisk()).isEmpty();
        }
    }

    private Process exporter(FakeTeams teams) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExporterProcess.class.getName(),
                        teams.base(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private void awaitSegments(int most, Process exporter) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plusSeconds(120);
        while (segments() < most) {
            assertThat(exporter.isAlive()).as("it still exports").isTrue();
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(2);
        }
    }

    private long segments() throws IOException {
        Path staging = folder.resolve("staging");
        if (!Files.isDirectory(staging)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(staging)) {
            return files.filter(file -> file.toString().endsWith(".staged")).count();
        }
    }

    private List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        new DiskIntake(folder).contents().forEach((key, json) -> {
            if (Segments.isSegment(key)) {
                JsonMapper.shared()
                        .readTree(json)
                        .forEach(message -> ids.add(message.path("id").asString()));
            }
        });
        return ids;
    }

    private List<Path> plainOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> plain = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains("createdDateTime")) {
                    plain.add(file);
                }
            }
            return plain;
        }
    }
}
