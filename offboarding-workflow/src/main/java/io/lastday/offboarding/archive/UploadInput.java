package io.lastday.offboarding.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

/**
 * The body of an upload, read piece by piece on a blocking thread: a few pieces are asked for ahead, so that a slow disk slows
 * the sender down and not the heap.
 *
 * <p>Not Spring's {@code DataBufferUtils.subscriberInputStream}: there the event loop takes the lock of a queue that the reader
 * holds, and waits; and a reader that is woken for nothing spins, which keeps a carrier from every other virtual thread. Here the
 * event loop never waits, and a sender that stalls is refused, so that a handful of them cannot hold every blocking thread.
 *
 * <p>Read by one thread. Nothing is asked of the body before the first read; closing lets go of what came and was not read.
 */
final class UploadInput extends InputStream {

    /** Pieces that are read ahead of the disk. */
    private static final int AHEAD = 8;

    private static final int ASK_AGAIN = AHEAD / 2;

    private final Flux<DataBuffer> body;
    private final Duration patience;
    private final Queue<DataBuffer> pieces = new ConcurrentLinkedQueue<>();
    private final Semaphore signals = new Semaphore(0);
    private final Receiver receiver = new Receiver();
    private boolean begun;
    private int taken;
    private @Nullable DataBuffer piece;
    private volatile boolean closed;
    private volatile boolean ended;
    private volatile @Nullable Throwable failure;

    /** @param patience how long the sender may send nothing */
    UploadInput(Flux<DataBuffer> body, Duration patience) {
        this.body = body;
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        DataBuffer next = length == 0 ? null : next();
        if (next == null) {
            return length == 0 ? 0 : -1;
        }
        int read = Math.min(length, next.readableByteCount());
        next.read(target, offset, read);
        return read;
    }

    /** The piece with something left to read; null at the end. */
    private @Nullable DataBuffer next() throws IOException {
        while (piece == null || piece.readableByteCount() == 0) {
            release();
            piece = await();
            if (piece == null) {
                return null;
            }
        }
        return piece;
    }

    private @Nullable DataBuffer await() throws IOException {
        begin();
        while (true) {
            requireOpen();
            // asked before the look into the queue: what came before the end is never overlooked
            boolean over = ended;
            DataBuffer next = pieces.poll();
            if (next != null) {
                askAgain();
                return next;
            }
            if (over) {
                return end();
            }
            awaitSignal();
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            body.subscribe(receiver);
        }
    }

    private void askAgain() {
        if (++taken == ASK_AGAIN) {
            taken = 0;
            receiver.request(ASK_AGAIN);
        }
    }

    private @Nullable DataBuffer end() throws IOException {
        Throwable why = failure;
        if (why != null) {
            throw new IOException("The upload broke off.", why);
        }
        return null;
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("The upload is closed.");
        }
    }

    private void awaitSignal() throws IOException {
        try {
            if (!signals.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ChatRefused(
                        ArchiveProblem.UPLOAD_STALLED,
                        "Nothing more of the file came for " + patience.toSeconds() + " seconds. Send it again.");
            }
            signals.drainPermits(); // what they told of is in the queue by now
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The upload was stopped.", stopped);
        }
    }

    private void release() {
        DataBufferUtils.release(piece);
        piece = null;
    }

    @Override
    public void close() {
        closed = true;
        receiver.dispose();
        release();
        discard();
    }

    private void discard() {
        for (DataBuffer left = pieces.poll(); left != null; left = pieces.poll()) {
            DataBufferUtils.release(left);
        }
    }

    /** Runs on the event loop: a few instructions, and no lock. */
    private final class Receiver extends BaseSubscriber<DataBuffer> {

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            subscription.request(AHEAD);
        }

        @Override
        protected void hookOnNext(DataBuffer next) {
            pieces.add(next);
            if (closed) {
                discard();
            }
            signals.release();
        }

        @Override
        protected void hookOnComplete() {
            ended = true;
            signals.release();
        }

        @Override
        protected void hookOnError(Throwable broken) {
            failure = broken;
            ended = true;
            signals.release();
        }
    }
}
