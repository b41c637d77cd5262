package io.lastday.sandbox.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    Path folder;

    @Test
    void leading_folders_are_dropped_and_programs_stay_executable() throws IOException {
        Archive.unpack(tar("keycloak-26/bin/kc.sh", 0755), folder.resolve("keycloak"), 1);

        assertThat(folder.resolve("keycloak/bin/kc.sh")).hasContent("content").isExecutable();
    }

    @Test
    void an_entry_that_climbs_out_is_refused_and_leaves_nothing_in_place() throws IOException {
        InputStream climbing = tar("../../outside", 0644);

        assertThatThrownBy(() -> Archive.unpack(climbing, folder.resolve("target"), 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("climbs out");
        assertThat(folder.resolve("target")).doesNotExist();
        assertThat(folder.resolveSibling("outside")).doesNotExist();
    }

    private static InputStream tar(String name, int mode) throws IOException {
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);
        var packed = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(packed)) {
            var entry = new TarArchiveEntry(name);
            entry.setMode(mode);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(packed.toByteArray());
    }
}
