package io.lastday.chat.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the central directory of a zip file, with zip64. Every number is checked before it is used. */
final class ZipDirectory {

    /** Where the directory lies and how many entries it says it has. */
    private record End(long entries, long size, long offset, long endsAt) {}

    private final SeekableByteChannel channel;
    private final ZipLimits limits;

    ZipDirectory(SeekableByteChannel channel, ZipLimits limits) {
        this.channel = channel;
        this.limits = limits;
    }

    /** The entries in the order of the directory. */
    List<ZipEntryInfo> read() throws IOException {
        End end = end();
        if (end.entries > limits.entries()) {
            throw new RefusedArchive(Refusal.TOO_MANY_ENTRIES);
        }
        if (end.offset < 0 || end.size < 0 || end.offset != end.endsAt - end.size) {
            throw new RefusedArchive(Refusal.MALFORMED);
        }
        return entries(end);
    }

    private List<ZipEntryInfo> entries(End end) throws IOException {
        List<ZipEntryInfo> entries = new ArrayList<>();
        long at = end.offset;
        for (int number = 1; number <= end.entries; number++) {
            ByteBuffer fixed = read(at, ZipFormat.CENTRAL_LENGTH);
            if (fixed.getInt(0) != ZipFormat.CENTRAL_SIGNATURE) {
                throw new RefusedArchive(Refusal.MALFORMED, number);
            }
            int nameLength = unsigned(fixed, 28);
            int extraLength = unsigned(fixed, 30);
            ByteBuffer rest = read(at + ZipFormat.CENTRAL_LENGTH, nameLength + extraLength);
            entries.add(entry(number, fixed, rest, nameLength));
            at += ZipFormat.CENTRAL_LENGTH + nameLength + extraLength + unsigned(fixed, 32);
        }
        if (at != end.offset + end.size) {
            throw new RefusedArchive(Refusal.MALFORMED);
        }
        return entries;
    }

    private static ZipEntryInfo entry(int number, ByteBuffer fixed, ByteBuffer rest, int nameLength)
            throws RefusedArchive {
        int flags = unsigned(fixed, 8);
        refuseSpecial(number, fixed, flags);
        byte[] name = new byte[nameLength];
        rest.get(name);
        Zip64Extra wide = Zip64Extra.of(fixed, rest);
        ZipEntryInfo.RawEntry raw = new ZipEntryInfo.RawEntry(
                flags, unsigned(fixed, 10), fixed.getInt(16) & ZipFormat.MAX_32, wide.headerAt(), name);
        String path = ZipNames.decode(name, (flags & ZipFormat.FLAG_UTF8) != 0);
        Optional<Refusal> fault = ZipNames.fault(path);
        if (fault.isPresent()) {
            throw new RefusedArchive(fault.get(), number);
        }
        return new ZipEntryInfo(number, path, wide.packed(), wide.size(), raw);
    }

    private static void refuseSpecial(int number, ByteBuffer fixed, int flags) throws RefusedArchive {
        int encrypted = ZipFormat.FLAG_ENCRYPTED | ZipFormat.FLAG_STRONG_ENCRYPTION | ZipFormat.FLAG_HIDDEN_HEADERS;
        if ((flags & encrypted) != 0) {
            throw new RefusedArchive(Refusal.ENCRYPTED, number);
        }
        int method = unsigned(fixed, 10);
        if (method != ZipFormat.STORED && method != ZipFormat.DEFLATED) {
            throw new RefusedArchive(Refusal.METHOD, number);
        }
        // the upper half of the external attributes is a Unix mode, whoever made the archive says so
        int type = fixed.getInt(38) >>> 16 & 0xf000;
        if (type != 0 && type != 0x8000 && type != 0x4000) {
            throw new RefusedArchive(Refusal.SPECIAL_FILE, number);
        }
        int disk = unsigned(fixed, 34);
        if (disk != 0 && disk != ZipFormat.MAX_16) {
            throw new RefusedArchive(Refusal.SPLIT, number);
        }
    }

    /** The end record: its comment must reach exactly to the end of the file. */
    private End end() throws IOException {
        long size = channel.size();
        int tail = (int) Math.min(size, ZipFormat.END_LENGTH + ZipFormat.MAX_16);
        ByteBuffer buffer = read(size - tail, tail);
        for (int i = tail - ZipFormat.END_LENGTH; i >= 0; i--) {
            if (buffer.getInt(i) == ZipFormat.END_SIGNATURE
                    && unsigned(buffer, i + 20) == tail - i - ZipFormat.END_LENGTH) {
                return end(buffer, i, size - tail + i);
            }
        }
        throw new RefusedArchive(Refusal.MALFORMED);
    }

    private End end(ByteBuffer buffer, int i, long at) throws IOException {
        int entries = unsigned(buffer, i + 10);
        long size = buffer.getInt(i + 12) & ZipFormat.MAX_32;
        long offset = buffer.getInt(i + 16) & ZipFormat.MAX_32;
        if (entries == ZipFormat.MAX_16 || size == ZipFormat.MAX_32 || offset == ZipFormat.MAX_32) {
            End wide = end64(at);
            if (wide != null) {
                return wide;
            }
        }
        if (unsigned(buffer, i + 4) != 0 || unsigned(buffer, i + 6) != 0 || unsigned(buffer, i + 8) != entries) {
            throw new RefusedArchive(Refusal.SPLIT);
        }
        return new End(entries, size, offset, at);
    }

    private @Nullable End end64(long endAt) throws IOException {
        long locatorAt = endAt - ZipFormat.END64_LOCATOR_LENGTH;
        if (locatorAt < 0) {
            return null;
        }
        ByteBuffer locator = read(locatorAt, ZipFormat.END64_LOCATOR_LENGTH);
        if (locator.getInt(0) != ZipFormat.END64_LOCATOR_SIGNATURE) {
            return null;
        }
        long at = locator.getLong(8);
        if (at < 0 || at > locatorAt - ZipFormat.END64_LENGTH) {
            throw new RefusedArchive(Refusal.MALFORMED);
        }
        ByteBuffer end = read(at, ZipFormat.END64_LENGTH);
        if (end.getInt(0) != ZipFormat.END64_SIGNATURE) {
            throw new RefusedArchive(Refusal.MALFORMED);
        }
        if (end.getInt(16) != 0 || end.getInt(20) != 0 || end.getLong(24) != end.getLong(32)) {
            throw new RefusedArchive(Refusal.SPLIT);
        }
        long entries = end.getLong(32);
        return new End(entries < 0 ? Long.MAX_VALUE : entries, end.getLong(40), end.getLong(48), at);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        return ZipBytes.read(channel, at, length);
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & ZipFormat.MAX_16;
    }
}
