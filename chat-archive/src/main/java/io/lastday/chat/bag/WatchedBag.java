package io.lastday.chat.bag;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedSet;

/** A bag that tells how much of it was read. */
public final class WatchedBag implements BagSource {

    /** Told how much of a bag was read. */
    @FunctionalInterface
    public interface Progress {
        /** So many bytes of so many. */
        void read(long done, long total);
    }

    private final BagSource bag;
    private final Progress progress;
    private final long total;
    private long done;

    /** Watches a bag; closing is the caller's, of either. */
    public WatchedBag(BagSource bag, Progress progress) throws IOException {
        this.bag = bag;
        this.progress = progress;
        long sum = 0;
        for (String path : bag.files()) {
            sum += bag.size(path);
        }
        this.total = sum;
    }

    @Override
    public SortedSet<String> files() {
        return bag.files();
    }

    @Override
    public List<String> others() {
        return bag.others();
    }

    @Override
    public long size(String path) throws IOException {
        return bag.size(path);
    }

    @Override
    public InputStream read(String path) throws IOException {
        return new FilterInputStream(bag.read(path)) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                done += Math.max(0, read);
                progress.read(done, total);
                return read;
            }
        };
    }

    @Override
    public void close() throws IOException {
        bag.close();
    }
}
