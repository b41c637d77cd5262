package io.lastday.chat.review;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file whose bytes follow from its content: entries are stored, since what deflating gives depends on the zlib that
 * a Java brings along, and carry one fixed date.
 */
final class StoredZip implements Closeable {

    /** Near the first day that the format can say; of that day itself Java writes a second form, which depends on the zone. */
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    StoredZip(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
    }

    void add(String name, Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        }
        add(name, new FoundFile(name, Files.size(file), () -> Files.newInputStream(file)), crc.getValue());
    }

    /** Adds a file whose checksum is known; bytes that do not match it fail. */
    void add(String name, FoundFile file, long crc) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED);
        entry.setSize(file.size());
        entry.setCompressedSize(file.size());
        entry.setCrc(crc);
        zip.putNextEntry(entry);
        try (InputStream in = file.bytes().open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
