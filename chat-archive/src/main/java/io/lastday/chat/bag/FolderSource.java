package io.lastday.chat.bag;

import io.lastday.chat.intake.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A bag in a folder. Symbolic links are not followed: they lead to files that are not in the bag. */
final class FolderSource implements BagSource {

    private final Path root;
    private final SortedSet<String> files = new TreeSet<>();
    private final List<String> others = new ArrayList<>();

    FolderSource(Path root) throws IOException {
        this.root = root;
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile()) {
                    files.add(path);
                } else {
                    others.add(path);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public SortedSet<String> files() {
        return files;
    }

    @Override
    public List<String> others() {
        return others;
    }

    @Override
    public long size(String path) throws IOException {
        return ByteSource.of(root.resolve(path)).size();
    }

    @Override
    public InputStream read(String path) throws IOException {
        return ByteSource.of(root.resolve(path)).stream();
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
