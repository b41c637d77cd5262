package io.lastday.chat.source;

import io.lastday.chat.digest.Sha256;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Follows the JSON reader over the same bytes and hashes each span of them, in constant memory. */
final class SpanHash implements Closeable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 14];
    private long at;

    SpanHash(InputStream in) {
        this.in = in;
    }

    /** Where the next span begins. */
    long at() {
        return at;
    }

    /** SHA-256 of the bytes from the last place to {@code end}, lower-case hex. */
    String hashTo(long end) throws IOException {
        MessageDigest digest = Sha256.digest();
        while (at < end) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, end - at));
            if (read < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
            digest.update(buffer, 0, read);
            at += read;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
