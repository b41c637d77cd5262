package io.lastday.chat.bag;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bag as a zip file with one root folder, streamed. The same bag gives the same bytes: no clock goes in. */
public final class ZipTarget implements BagTarget, Closeable {

    /** Near the first day that the format can say; of that day itself Java writes a second form, which depends on the zone. */
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final String root;
    private final ZipOutputStream zip;

    /** Writes into a stream, which {@link #close} closes. */
    public ZipTarget(String root, OutputStream out) {
        this.root = PayloadPath.require(root);
        this.zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public OutputStream create(String path) throws IOException {
        ZipEntry entry = new ZipEntry(root + "/" + PayloadPath.require(path));
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
