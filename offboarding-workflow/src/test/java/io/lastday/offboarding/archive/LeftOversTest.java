package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class LeftOversTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String CASE = "firm-a/0b8f";

    @TempDir
    Path root;

    @Test
    void only_what_a_crash_left_more_than_a_day_ago_is_cleared() throws IOException {
        Path oldUpload = folder("staging/" + CASE + "/whatsapp-1", 25);
        Path newUpload = folder("staging/" + CASE + "/whatsapp-2", 23);
        Path setAside = folder("staging/" + CASE + "/aside0f", 99);
        Path delivery = folder("staging/" + CASE + "/teams", 99);
        Path oldPart = folder("bags/" + CASE + "/.1.part", 25);
        Path newPart = folder("bags/" + CASE + "/.2.part", 1);
        Path bag = folder("bags/" + CASE + "/bag-1", 999);
        Path evidence = folder("bags/" + CASE + "/evidence", 999);

        ArchiveSettings settings = new ArchiveSettings(
                root,
                root,
                DataSize.ofMegabytes(1),
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                Duration.ofDays(7),
                WEEK);
        new LeftOvers(settings, Clock.fixed(NOW, ZoneOffset.UTC)).clear();

        assertThat(oldUpload).doesNotExist();
        assertThat(oldPart).doesNotExist();
        for (Path kept : new Path[] {newUpload, setAside, delivery, newPart, bag, evidence}) {
            assertThat(kept.resolve("file")).exists();
        }
    }

    private Path folder(String path, int hoursOld) throws IOException {
        Path folder = Files.createDirectories(root.resolve(path));
        Files.writeString(folder.resolve("file"), "x");
        Files.setLastModifiedTime(folder, FileTime.from(NOW.minus(Duration.ofHours(hoursOld))));
        return folder;
    }
}
