package io.lastday.sandbox.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void a_secret_is_made_once_and_kept() {
        String first = new Secrets(folder).named("database-offboarding");

        assertThat(new Secrets(folder).named("database-offboarding")).isEqualTo(first);
        assertThat(new Secrets(folder).named("database-keycloak")).isNotEqualTo(first);
        assertThat(first).matches("[a-z2-9]{5}(-[a-z2-9]{5}){4}");
    }

    @Test
    void nobody_else_can_read_a_secret_or_look_into_its_folder() throws IOException {
        Path tree = new Secrets(folder.resolve("secrets"))
                .properties("services/gateway", Map.of("lastday.oidc.client-secret", "value"));

        Path file = tree.resolve("lastday.oidc.client-secret");
        assertThat(file).hasContent("value");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tree)))
                .isEqualTo("rwx------");
    }
}
