package io.lastday.chat.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Bytes that can be read more than once, from any place: a file, or a file that is decrypted while it is read. */
@FunctionalInterface
public interface ByteSource {

    /** Opens the bytes for reading; the caller closes. */
    SeekableByteChannel open() throws IOException;

    /** The number of bytes. */
    default long size() throws IOException {
        try (SeekableByteChannel channel = open()) {
            return channel.size();
        }
    }

    /** The bytes from the first one on; the caller closes. */
    default InputStream stream() throws IOException {
        return new BufferedInputStream(Channels.newInputStream(open()), 1 << 16);
    }

    /** The bytes of a file, which is not followed if it is a symbolic link. */
    static ByteSource of(Path file) {
        return () -> Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }
}
