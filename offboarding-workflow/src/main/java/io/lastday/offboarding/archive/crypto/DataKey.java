package io.lastday.offboarding.archive.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;

/**
 * The key of one custodian's files. A file is bound to its context (where it belongs): moved elsewhere, it does not
 * decrypt. May be used by many threads.
 */
public final class DataKey {

    static final int LENGTH = 32;

    private final byte[] secret;

    DataKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /** A stream that encrypts into {@code stored}, which it closes. The file is whole only once it is closed. */
    public OutputStream encrypt(OutputStream stored, String context) throws IOException {
        try {
            FrameCipher cipher = FrameCipher.fresh(secret, context);
            stored.write(cipher.header());
            return new FrameOutput(stored, cipher);
        } catch (GeneralSecurityException broken) {
            throw new IOException("the archive's key cannot be used", broken);
        }
    }

    /**
     * The plain bytes of a stored file, readable from any place; closing it closes {@code stored}.
     *
     * @throws IOException on reading, if a byte was changed, cut off or moved
     */
    public SeekableByteChannel decrypt(SeekableByteChannel stored, String context) throws IOException {
        return FrameChannel.open(stored, secret, context);
    }

    /** The plain bytes of a stored file that comes as a stream, in order; closing it closes {@code stored}. */
    public InputStream decrypt(InputStream stored, String context) throws IOException {
        return new FrameInput(stored, secret, context);
    }

    /** The plain bytes from the first one on; closing it closes {@code stored}. */
    public InputStream stream(SeekableByteChannel stored, String context) throws IOException {
        return Channels.newInputStream(decrypt(stored, context));
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "DataKey[***]";
    }
}
