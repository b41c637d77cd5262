package io.lastday.chat.cli;

import io.lastday.chat.intake.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Bytes that tell a bar where their reader stands. A file is read several times: the label says which time it is. */
final class WatchedBytes implements ByteSource {

    /** Passes over less than this take no time, and are not counted. */
    private static final long LOOKED_AT = 1 << 20;

    private final ByteSource bytes;
    private final String label;
    private final ProgressBar bar;
    private final long size;
    private int reading = 1;
    private long furthest;

    WatchedBytes(ByteSource bytes, String label, ProgressBar bar) throws IOException {
        this.bytes = bytes;
        this.label = label;
        this.bar = bar;
        this.size = bytes.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        if (size > LOOKED_AT && furthest > size / 2) {
            reading++;
            furthest = 0;
        }
        return new Watched(bytes.open());
    }

    private void at(long position) {
        furthest = Math.max(furthest, position);
        bar.at(reading == 1 ? label : label + ", pass " + reading, position, size, ProgressBar.Unit.BYTES);
    }

    /** Passes everything on. */
    private final class Watched implements SeekableByteChannel {
        private final SeekableByteChannel channel;

        Watched(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            int read = channel.read(target);
            at(channel.position());
            return read;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return channel.write(source);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long to) throws IOException {
            channel.position(to);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public SeekableByteChannel truncate(long to) throws IOException {
            channel.truncate(to);
            return this;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
