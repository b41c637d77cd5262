package io.lastday.chat.bag;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A bag as a folder. Each file is on the disk when it is closed: a receipt must not outlive its bytes. */
public final class FolderTarget implements BagTarget {

    private final Path root;

    /** Writes below this folder, which is made if it does not exist. */
    public FolderTarget(Path root) {
        this.root = root;
    }

    @Override
    public OutputStream create(String path) throws IOException {
        Path file = root.resolve(PayloadPath.require(path));
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        return new FilterOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                if (channel.isOpen()) {
                    flush();
                    channel.force(/* metaData */ true);
                    super.close();
                }
            }
        };
    }
}
