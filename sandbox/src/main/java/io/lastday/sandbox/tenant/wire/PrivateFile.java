package io.lastday.sandbox.tenant.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold people's data are readable by their owner alone from the first byte. */
public final class PrivateFile {
    private PrivateFile() {}

    /** The same path, where a file now is. */
    public static Path at(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return file;
    }
}
