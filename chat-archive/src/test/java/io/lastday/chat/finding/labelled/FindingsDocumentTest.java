package io.lastday.chat.finding.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document says what the detectors do now. */
class FindingsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/findings.md");

    @Test
    void the_document_is_what_is_measured() throws Exception {
        String measured = FindingsReport.text();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCUMENT, measured);
        }
        assertThat(Files.readString(DOCUMENT).equals(measured))
                .as("docs/findings.md differs from the measurement: write it anew with -Ddocs.write=true")
                .isTrue();
    }
}
