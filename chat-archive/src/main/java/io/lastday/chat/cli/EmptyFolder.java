package io.lastday.chat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where a command may write: nothing is ever written over. */
final class EmptyFolder {

    private EmptyFolder() {}

    /** Refuses a place where something is. */
    static void require(Path out) throws UsageException, IOException {
        if (Files.exists(out, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(out)) {
            throw new UsageException("--out must be a folder that is empty or does not exist yet");
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.findAny().isEmpty();
        }
    }
}
