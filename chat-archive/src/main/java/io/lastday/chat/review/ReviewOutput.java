package io.lastday.chat.review;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that appears whole or not at all: files are written beside the place, and moved there at the end. What is
 * spooled on the way lies there too, and nowhere else on the machine.
 */
final class ReviewOutput implements Closeable {

    private final Path target;
    private final Path part;
    private final Path files;
    private int spooled;

    /**
     * Begins.
     *
     * @throws IOException if the target is there and not an empty folder
     */
    ReviewOutput(Path target) throws IOException {
        this.target = target.toAbsolutePath().normalize();
        requireEmpty(this.target);
        Path parent = this.target.getParent();
        if (parent == null) {
            throw new IOException("the folder to write has no parent");
        }
        Files.createDirectories(parent);
        part = Files.createTempDirectory(parent, "." + this.target.getFileName() + ".part-");
        files = Files.createDirectory(part.resolve("files"));
    }

    /**
     * Refuses a place where something is.
     *
     * @throws IOException if it is there and not an empty folder
     */
    static void requireEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> children = Files.list(folder)) {
                if (children.findAny().isEmpty()) {
                    return;
                }
            }
        } else if (Files.notExists(folder)) {
            return;
        }
        throw new IOException("the folder to write is not empty, and nothing is written over");
    }

    /** Begins a file; its folders are made. */
    OutputStream file(String path) throws IOException {
        Path file = files.resolve(path);
        Files.createDirectories(file.getParent());
        return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16);
    }

    /** Takes back a file that was closed. */
    void remove(String path) throws IOException {
        Files.delete(files.resolve(path));
    }

    /** Begins a file of UTF-8 text. */
    Writer text(String path) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(file(path), StandardCharsets.UTF_8), 1 << 16);
    }

    /** A place for a file that is gone when the output is closed. */
    Path spool() {
        spooled++;
        return part.resolve("spool-" + spooled);
    }

    /** Moves everything to its place. */
    void finish() throws IOException {
        Files.deleteIfExists(target);
        Files.move(files, target);
    }

    /** Removes what is left of the way. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> paths = Files.walk(part)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            // somebody else cleaned up
        }
    }
}
