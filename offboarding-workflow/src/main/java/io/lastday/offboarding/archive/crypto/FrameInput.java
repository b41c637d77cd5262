package io.lastday.offboarding.archive.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Decrypts frame by frame, in order. Gives no byte of a frame that is not whole. */
final class FrameInput extends InputStream {

    private final InputStream stored;
    private final FrameCipher cipher;
    private byte[] ahead;
    private byte[] plain = new byte[0];
    private int at;
    private long index;
    private boolean ended;

    FrameInput(InputStream stored, byte[] secret, String context) throws IOException {
        this.stored = stored;
        try {
            this.cipher = FrameCipher.of(stored.readNBytes(FrameCipher.HEADER), secret, context);
        } catch (GeneralSecurityException broken) {
            throw new IOException("the file cannot be decrypted", broken);
        }
        this.ahead = stored.readNBytes(FrameCipher.STORED);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == plain.length) {
            if (ended) {
                return -1;
            }
            next();
        }
        int given = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, target, offset, given);
        at += given;
        return given;
    }

    private void next() throws IOException {
        byte[] frame = ahead;
        ahead = frame.length < FrameCipher.STORED ? new byte[0] : stored.readNBytes(FrameCipher.STORED);
        ended = ahead.length == 0;
        Arrays.fill(plain, (byte) 0);
        try {
            plain = cipher.open(frame, frame.length, index, ended);
        } catch (GeneralSecurityException broken) {
            throw new IOException("the file was altered or belongs elsewhere", broken);
        }
        index++;
        at = 0;
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(plain, (byte) 0);
        stored.close();
    }
}
