package io.lastday.sandbox.tenant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The simulator's secrets, one file each, the file's name being what it is the secret of: {@code lastday-offboarding},
 * {@code lastday-identity-audit}, {@code lastday-device-audit} (client secrets), {@code sandbox-key} (key of the test end
 * points), {@code token-key} (signs tokens), {@code fleet-token} (of a user who observes Fleet), {@code yard-reader} and {@code yard-people} (passwords in the yard's directory).
 * What is missing is made up and kept, readable by the owner alone.
 */
final class SecretsFolder {
    static final List<String> NAMES = List.of(
            "lastday-offboarding",
            "lastday-identity-audit",
            "lastday-device-audit",
            "sandbox-key",
            "token-key",
            "fleet-token",
            "yard-reader",
            "yard-people");
    private static final int BYTES = 32;

    private SecretsFolder() {}

    static Map<String, String> read(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var secrets = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            secrets.put(name, secret(folder.resolve(name)));
        }
        return secrets;
    }

    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, random());
        }
        return Files.readString(file).strip();
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
