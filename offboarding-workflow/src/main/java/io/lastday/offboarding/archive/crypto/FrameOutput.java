package io.lastday.offboarding.archive.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/** Encrypts frame by frame. A full frame is kept back until more comes: only the last one is marked as the last. */
final class FrameOutput extends OutputStream {

    private final OutputStream stored;
    private final FrameCipher cipher;
    private final byte[] plain = new byte[FrameCipher.PLAIN];
    private int filled;
    private long index;
    private boolean closed;

    FrameOutput(OutputStream stored, FrameCipher cipher) {
        this.stored = stored;
        this.cipher = cipher;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == plain.length) {
                frame(/* last */ false);
            }
            int taken = Math.min(left, plain.length - filled);
            System.arraycopy(bytes, at, plain, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
        }
    }

    private void frame(boolean last) throws IOException {
        try {
            stored.write(cipher.seal(plain, filled, index, last));
            index++;
            filled = 0;
        } catch (GeneralSecurityException broken) {
            throw new IOException("a frame cannot be encrypted", broken);
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (stored) {
                frame(/* last */ true);
            }
        }
    }
}
