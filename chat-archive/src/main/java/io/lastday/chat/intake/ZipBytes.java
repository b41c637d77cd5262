package io.lastday.chat.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Reads little-endian bytes at a place; a place outside the file is malformed. */
final class ZipBytes {

    private ZipBytes() {}

    static ByteBuffer read(SeekableByteChannel channel, long at, int length) throws IOException {
        if (at < 0 || at > channel.size() - length) {
            throw new RefusedArchive(Refusal.MALFORMED);
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(at);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new RefusedArchive(Refusal.MALFORMED);
            }
        }
        return buffer.flip();
    }
}
