package io.lastday.offboarding.archive.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** The plain bytes of an encrypted file, from any place: one frame at a time is decrypted and kept in memory. */
final class FrameChannel implements SeekableByteChannel {

    private final SeekableByteChannel stored;
    private final FrameCipher cipher;
    private final long size;
    private final long frames;
    private long position;
    private long known = -1;
    private byte[] plain = new byte[0];

    private FrameChannel(SeekableByteChannel stored, FrameCipher cipher) throws IOException {
        this.stored = stored;
        this.cipher = cipher;
        long body = stored.size() - FrameCipher.HEADER;
        this.frames = Math.max(1, (body + FrameCipher.STORED - 1) / FrameCipher.STORED);
        this.size = body - frames * FrameCipher.TAG;
        if (size < 0) {
            throw new IOException("the file is cut off");
        }
    }

    static FrameChannel open(SeekableByteChannel stored, byte[] secret, String context) throws IOException {
        try {
            ByteBuffer header = ByteBuffer.allocate(FrameCipher.HEADER);
            fill(stored, 0, header);
            return new FrameChannel(stored, FrameCipher.of(header.array(), secret, context));
        } catch (GeneralSecurityException broken) {
            stored.close();
            throw new IOException("the file cannot be decrypted", broken);
        } catch (IOException unreadable) {
            stored.close();
            throw unreadable;
        }
    }

    private static void fill(SeekableByteChannel stored, long at, ByteBuffer buffer) throws IOException {
        stored.position(at);
        while (buffer.hasRemaining()) {
            if (stored.read(buffer) < 0) {
                throw new IOException("the file is cut off");
            }
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= size) {
            // the end is only believed once the last frame has said that it is the last
            load(frames - 1);
            return -1;
        }
        load(position / FrameCipher.PLAIN);
        int from = (int) (position % FrameCipher.PLAIN);
        int given = Math.min(target.remaining(), plain.length - from);
        target.put(plain, from, given);
        position += given;
        return given;
    }

    private void load(long frame) throws IOException {
        if (frame == known) {
            return;
        }
        long at = FrameCipher.HEADER + frame * FrameCipher.STORED;
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(FrameCipher.STORED, stored.size() - at));
        fill(stored, at, buffer);
        Arrays.fill(plain, (byte) 0);
        try {
            plain = cipher.open(buffer.array(), buffer.capacity(), frame, frame == frames - 1);
            known = frame;
        } catch (GeneralSecurityException broken) {
            throw new IOException("the file was altered or belongs elsewhere", broken);
        }
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) {
        position = place;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return stored.isOpen();
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(plain, (byte) 0);
        known = -1;
        stored.close();
    }
}
