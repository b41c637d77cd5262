package io.lastday.offboarding.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops an upload at the byte that is one too many. */
final class LimitedInput extends FilterInputStream {

    private final long most;
    private long count;

    LimitedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count += Math.max(0, read);
        if (count > most) {
            throw new ChatRefused(
                    ArchiveProblem.UPLOAD_TOO_LARGE,
                    "The file has more than " + most + " bytes. Export the chat without media, or in parts.");
        }
        return read;
    }
}
