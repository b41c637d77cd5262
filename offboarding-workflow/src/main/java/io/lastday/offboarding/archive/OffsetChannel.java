package io.lastday.offboarding.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A channel without its first bytes. */
final class OffsetChannel implements SeekableByteChannel {

    private final SeekableByteChannel whole;
    private final long skipped;

    OffsetChannel(SeekableByteChannel whole, long skipped) throws IOException {
        this.whole = whole;
        this.skipped = skipped;
        whole.position(skipped);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return whole.read(target);
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return whole.position() - skipped;
    }

    @Override
    public SeekableByteChannel position(long place) throws IOException {
        whole.position(place + skipped);
        return this;
    }

    @Override
    public long size() throws IOException {
        return whole.size() - skipped;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return whole.isOpen();
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
