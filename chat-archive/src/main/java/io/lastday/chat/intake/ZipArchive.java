package io.lastday.chat.intake;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip file from a stranger. Opening it checks everything that can be checked without unpacking, and refuses with a
 * type; reading an entry checks the rest while the bytes pass. Nothing is ever written to a path that the archive names.
 * Entries are read one after the other, not by several threads.
 */
public final class ZipArchive implements Closeable {

    private final SeekableByteChannel channel;
    private final List<ZipEntryInfo> entries;

    private ZipArchive(SeekableByteChannel channel, List<ZipEntryInfo> entries) {
        this.channel = channel;
        this.entries = entries;
    }

    /**
     * Opens and checks an archive.
     *
     * @throws RefusedArchive with the reason
     */
    public static ZipArchive open(ByteSource source, ZipLimits limits) throws IOException {
        SeekableByteChannel channel = source.open();
        try {
            List<ZipEntryInfo> entries = new ZipDirectory(channel, limits).read();
            checkNamesAndSizes(entries, limits);
            ZipArchive archive = new ZipArchive(channel, entries);
            archive.checkLayout();
            return archive;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /** The entries in the order of the directory, folders included. */
    public List<ZipEntryInfo> entries() {
        return List.copyOf(entries);
    }

    private static void checkNamesAndSizes(List<ZipEntryInfo> entries, ZipLimits limits) throws RefusedArchive {
        Set<String> names = new HashSet<>();
        long total = 0;
        for (ZipEntryInfo entry : entries) {
            if (!names.add(entry.name())) {
                throw new RefusedArchive(Refusal.DUPLICATE_NAME, entry.number());
            }
            if (entry.size() > limits.unpackedBytes() - total) {
                throw new RefusedArchive(Refusal.TOO_LARGE, entry.number());
            }
            if (limits.isBomb(entry.packed(), entry.size())) {
                throw new RefusedArchive(Refusal.RATIO, entry.number());
            }
            if (!entry.isDeflated() && entry.packed() != entry.size()) {
                throw new RefusedArchive(Refusal.HEADERS_DISAGREE, entry.number());
            }
            total += entry.size();
        }
    }

    /** Local headers agree with the directory, and no two entries share a byte. */
    private void checkLayout() throws IOException {
        List<ZipEntryInfo> byPlace = new ArrayList<>(entries);
        byPlace.sort(Comparator.comparingLong(entry -> entry.raw().headerAt()));
        long free = 0;
        for (ZipEntryInfo entry : byPlace) {
            if (entry.raw().headerAt() < free) {
                throw new RefusedArchive(Refusal.OVERLAP, entry.number());
            }
            free = dataStart(entry) + entry.packed();
            if (free > channel.size()) {
                throw new RefusedArchive(Refusal.MALFORMED, entry.number());
            }
        }
    }

    private long dataStart(ZipEntryInfo entry) throws IOException {
        ZipEntryInfo.RawEntry raw = entry.raw();
        ByteBuffer local = ZipBytes.read(channel, raw.headerAt(), ZipFormat.LOCAL_LENGTH);
        int nameLength = local.getShort(26) & ZipFormat.MAX_16;
        byte[] name = ZipBytes.read(channel, raw.headerAt() + ZipFormat.LOCAL_LENGTH, nameLength)
                .array();
        boolean described = (raw.flags() & ZipFormat.FLAG_DESCRIPTOR) != 0;
        boolean agrees = local.getInt(0) == ZipFormat.LOCAL_SIGNATURE
                && (local.getShort(6) & ZipFormat.MAX_16) == raw.flags()
                && (local.getShort(8) & ZipFormat.MAX_16) == raw.method()
                && Arrays.equals(name, raw.name())
                && (described || (local.getInt(14) & ZipFormat.MAX_32) == raw.crc());
        if (!agrees) {
            throw new RefusedArchive(Refusal.HEADERS_DISAGREE, entry.number());
        }
        int extra = local.getShort(28) & ZipFormat.MAX_16;
        return raw.headerAt() + ZipFormat.LOCAL_LENGTH + nameLength + extra;
    }

    /** The unpacked bytes of an entry. Size and checksum are checked as they pass; {@link RefusedArchive} if wrong. */
    public InputStream read(ZipEntryInfo entry) throws IOException {
        InputStream packed = new Window(dataStart(entry), entry.packed());
        if (!entry.isDeflated()) {
            return new Checked(packed, entry, () -> {});
        }
        Inflater inflater = new Inflater(/* nowrap */ true);
        return new Checked(new InflaterInputStream(packed, inflater, 1 << 15), entry, inflater::end);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** A part of the archive as a stream. */
    private final class Window extends InputStream {
        private long at;
        private long left;

        Window(long at, long length) {
            this.at = at;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            channel.position(at);
            int read = channel.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, left)));
            if (read > 0) {
                at += read;
                left -= read;
            }
            return read;
        }
    }

    /** Counts and checks; an entry that gives one byte too many is stopped there. */
    private static final class Checked extends FilterInputStream {
        private final ZipEntryInfo entry;
        private final Runnable release;
        private final CRC32 crc = new CRC32();
        private long count;

        Checked(InputStream in, ZipEntryInfo entry, Runnable release) {
            super(in);
            this.entry = entry;
            this.release = release;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int read = readPacked(target, offset, length);
            if (read > 0) {
                crc.update(target, offset, read);
                count += read;
            }
            boolean wrong = count > entry.size()
                    || read < 0
                            && (count != entry.size()
                                    || crc.getValue() != entry.raw().crc());
            if (wrong) {
                throw new RefusedArchive(Refusal.CHECKSUM, entry.number());
            }
            return read;
        }

        private int readPacked(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (RefusedArchive refused) {
                throw refused;
            } catch (java.util.zip.ZipException | java.io.EOFException damaged) {
                throw new RefusedArchive(Refusal.CHECKSUM, entry.number());
            }
        }

        @Override
        public long skip(long n) throws IOException {
            return n <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(n, 1 << 13)]));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            release.run();
            super.close();
        }
    }
}
