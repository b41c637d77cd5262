package io.lastday.chat.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The three numbers of a directory entry that zip64 widens.
 *
 * @param size bytes unpacked
 * @param packed bytes in the archive
 * @param headerAt where the local header begins
 */
record Zip64Extra(long size, long packed, long headerAt) {

    /** Reads them from the fixed part and, where that is full, from the extra fields that {@code rest} stands at. */
    static Zip64Extra of(ByteBuffer fixed, ByteBuffer rest) throws RefusedArchive {
        long size = fixed.getInt(24) & ZipFormat.MAX_32;
        long packed = fixed.getInt(20) & ZipFormat.MAX_32;
        long headerAt = fixed.getInt(42) & ZipFormat.MAX_32;
        ByteBuffer wide = field(rest);
        size = widen(size, wide);
        packed = widen(packed, wide);
        headerAt = widen(headerAt, wide);
        if (size < 0 || packed < 0 || headerAt < 0) {
            throw new RefusedArchive(Refusal.MALFORMED);
        }
        return new Zip64Extra(size, packed, headerAt);
    }

    private static long widen(long value, ByteBuffer wide) {
        return value == ZipFormat.MAX_32 && wide.remaining() >= Long.BYTES ? wide.getLong() : value;
    }

    private static ByteBuffer field(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & ZipFormat.MAX_16;
            int length = extra.getShort() & ZipFormat.MAX_16;
            if (length > extra.remaining()) {
                break;
            }
            ByteBuffer body = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            extra.position(extra.position() + length);
            if (id == ZipFormat.EXTRA_ZIP64) {
                return body;
            }
        }
        return ByteBuffer.allocate(0);
    }
}
