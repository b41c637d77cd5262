package io.lastday.chat.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds zip files, and damages them, for tests. */
public final class ZipBytesOf {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    public ZipBytesOf file(String name, byte[] content) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A file that is not packed. */
    public ZipBytesOf stored(String name, byte[] content) {
        try {
            CRC32 crc = new CRC32();
            crc.update(content);
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(0);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public ZipBytesOf file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Writes little-endian numbers at a place relative to the n-th central header. */
    public static byte[] patchCentral(byte[] zip, int n, int offset, int value, int length) {
        return patch(zip, find(zip, ZipFormat.CENTRAL_SIGNATURE, n) + offset, value, length);
    }

    public static byte[] patchLocal(byte[] zip, int n, int offset, int value, int length) {
        return patch(zip, find(zip, ZipFormat.LOCAL_SIGNATURE, n) + offset, value, length);
    }

    private static byte[] patch(byte[] zip, int at, int value, int length) {
        byte[] patched = zip.clone();
        for (int i = 0; i < length; i++) {
            patched[at + i] = (byte) (value >>> 8 * i);
        }
        return patched;
    }

    private static int find(byte[] zip, int signature, int n) {
        int left = n;
        for (int i = 0; i + 4 <= zip.length; i++) {
            int value = zip[i] & 0xff | (zip[i + 1] & 0xff) << 8 | (zip[i + 2] & 0xff) << 16 | zip[i + 3] << 24;
            if (value == signature && left-- == 0) {
                return i;
            }
        }
        throw new AssertionError("no such header");
    }
}
