package io.lastday.chat.bag;

import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.intake.ZipLimits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;

/** A bag to read: a folder, or a zip file with one root folder. */
public interface BagSource extends Closeable {

    /** Paths of all regular files, relative to the bag's root. */
    SortedSet<String> files();

    /** Paths of what is neither a regular file nor a folder, as symbolic links. */
    List<String> others();

    /** How many bytes a file has. */
    long size(String path) throws IOException;

    /** The bytes of a file; the caller closes. */
    InputStream read(String path) throws IOException;

    /**
     * Opens a bag for reading.
     *
     * @throws io.lastday.chat.intake.RefusedArchive if it is a zip file that is not safe to open
     */
    static BagSource open(Path bag) throws IOException {
        return Files.isDirectory(bag) ? new FolderSource(bag) : ZipSource.open(ByteSource.of(bag.toRealPath()));
    }

    /** How much a bag in a zip may ask of us: media in bags packs as it likes, so the ratio is not judged. */
    static ZipLimits limits() {
        return new ZipLimits(1_000_000, 1L << 40, Integer.MAX_VALUE);
    }
}
