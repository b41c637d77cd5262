package io.lastday.chat.intake;

/**
 * One file in a zip archive, as its directory and its local header agree.
 *
 * @param number position in the directory, counted from 1
 * @param name path with forward slashes, which does not lead out of the archive
 * @param packed bytes in the archive
 * @param size bytes unpacked
 */
public record ZipEntryInfo(int number, String name, long packed, long size, RawEntry raw) {

    /** What only the reader needs: where the bytes lie and how they are packed. */
    record RawEntry(int flags, int method, long crc, long headerAt, byte[] name) {}

    /** Whether the entry is a folder. */
    public boolean isFolder() {
        return name.endsWith("/");
    }

    boolean isDeflated() {
        return raw.method() == ZipFormat.DEFLATED;
    }
}
