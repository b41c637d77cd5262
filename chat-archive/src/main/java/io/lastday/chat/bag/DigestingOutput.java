package io.lastday.chat.bag;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Digests what passes, and tells once the stream is closed. */
final class DigestingOutput extends FilterOutputStream {

    /** Is told digest and length of a stream that was written whole. */
    @FunctionalInterface
    interface Written {
        void tell(String sha512, long bytes);
    }

    private final Written written;
    private final MessageDigest digest = Sha512.digest();
    private long bytes;
    private boolean closed;

    DigestingOutput(OutputStream out, Written written) {
        super(out);
        this.written = written;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) throws IOException {
        out.write(source, from, length);
        digest.update(source, from, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            super.close();
            written.tell(Sha512.hex(digest.digest()), bytes);
        }
    }
}
