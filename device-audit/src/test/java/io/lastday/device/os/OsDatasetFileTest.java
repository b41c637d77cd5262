package io.lastday.device.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class OsDatasetFileTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    private static String shipped() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(OsDatasetFileTest.class.getResourceAsStream("/os/os-support.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private OsDataset written(String text) throws IOException {
        return OsDatasetFile.in(Files.writeString(folder.resolve("os.json"), text), JSON);
    }

    @Test
    void withoutAFileTheShippedDatesCount() {
        assertThat(OsDatasetFile.in(null, JSON)).isEqualTo(OsDatasetFile.shipped(JSON));
    }

    @Test
    void anotherFileStandsInTheirPlace() throws IOException {
        String younger = shipped()
                .replace("\"date\": \"2026-08-22\"", "\"date\": \"2026-11-20\"")
                .replace(
                        "\"windowsUpdates\": [",
                        "\"windowsUpdates\": [{\"build\": 26200, \"machine\": \"CLIENT\", \"revision\": 9900,"
                                + " \"published\": \"2026-11-01\", \"kind\": \"SECURITY\"},");
        OsCatalog catalog = new OsCatalog(written(younger));
        LocalDate today = LocalDate.parse("2026-11-21");

        assertThat(catalog.date()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(catalog.windowsUpdates("10.0.26200.9550", Edition.UNKNOWN, today, 14))
                .isEqualTo(Updates.OVERDUE);
        assertThat(catalog.windowsUpdates("10.0.26200.9900", Edition.UNKNOWN, today, 14))
                .isEqualTo(Updates.CURRENT);
    }

    @Test
    void aFileThatSaysTwoThingsOfOneLineIsRefused() throws IOException {
        String twice = shipped()
                .replace(
                        "{\"product\": \"android\", \"cycle\": \"17\"}",
                        "{\"product\": \"android\", \"cycle\": \"17\"}, {\"product\": \"android\", \"cycle\": \"17\"}");

        assertThatThrownBy(() -> written(twice)).hasMessageContaining("android 17 twice");
    }

    @Test
    void halfAFileIsRefused() throws IOException {
        String half = shipped().substring(0, 400);

        assertThatThrownBy(() -> written(half)).isInstanceOf(RuntimeException.class);
    }
}
