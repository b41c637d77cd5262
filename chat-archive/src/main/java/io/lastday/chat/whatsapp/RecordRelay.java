package io.lastday.chat.whatsapp;

import io.lastday.chat.model.RecordSink;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines on a thread of its own and gives the records to a sink on the caller's, in their order. What the lines say
 * is read by whichever side has time: the caller's, unless its sink is slow and batches wait. A few batches wait in
 * between at most. The thread has ended when {@link #run} returns, however it does.
 */
final class RecordRelay {

    /** Gives all drafts of a text. */
    @FunctionalInterface
    interface Source {
        void readTo(Draft first, Draft.Exchange exchange) throws IOException;
    }

    private static final int WAITING_BATCHES = 4;
    private static final int ENOUGH = 2;

    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private final Queue<DraftBatch> empty = new ConcurrentLinkedQueue<>();
    private final Supplier<DraftReader> readers;
    private volatile boolean cancelled;
    private DraftBatch batch = new DraftBatch();
    private @Nullable DraftReader ahead;

    private record Batch(
            DraftBatch drafts, boolean last, @Nullable Throwable failure) {}

    /** The reading side saw that nobody takes its records any more. */
    private static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private RecordRelay(Supplier<DraftReader> readers) {
        this.readers = readers;
    }

    /** Runs the source to its end. Its failures, and the sink's, are thrown here. */
    static void run(Source source, Supplier<DraftReader> readers, RecordSink sink) throws IOException {
        new RecordRelay(readers).relay(source, sink);
    }

    private void relay(Source source, RecordSink sink) throws IOException {
        Thread reader = new Thread(() -> read(source), "whatsapp-reader");
        reader.setDaemon(true);
        reader.start();
        boolean given = false;
        try {
            give(sink);
            given = true;
        } finally {
            if (!given) {
                cancelled = true;
                queue.clear();
            }
            join(reader);
        }
    }

    private void read(Source source) {
        Throwable failure = null;
        try {
            source.readTo(batch.open(), this::exchange);
        } catch (IOException | RuntimeException | Error problem) {
            failure = problem;
        }
        try {
            put(new Batch(batch, true, failure));
        } catch (IOException nobodyTakesIt) {
            Thread.currentThread().interrupt();
        }
    }

    private Draft exchange(Draft full) throws IOException {
        if (batch.close()) {
            if (queue.size() >= ENOUGH) {
                batch.read(ahead());
            }
            put(new Batch(batch, false, null));
            DraftBatch room = empty.poll();
            batch = room == null ? new DraftBatch() : room;
        }
        return batch.open();
    }

    private DraftReader ahead() {
        DraftReader reader = ahead;
        if (reader == null) {
            reader = readers.get();
            ahead = reader;
        }
        return reader;
    }

    /** On the reader's thread. A caller that gave up empties the queue after it said so: none waits in vain. */
    private void put(Batch batch) throws IOException {
        try {
            if (cancelled) {
                throw new Cancelled();
            }
            queue.put(batch);
        } catch (InterruptedException stopped) {
            throw new Cancelled();
        }
    }

    private void give(RecordSink sink) throws IOException {
        DraftReader reader = readers.get();
        while (true) {
            Batch next = next();
            next.drafts().give(reader, sink);
            if (next.last()) {
                rethrow(next.failure());
                return;
            }
            empty.add(next.drafts());
        }
    }

    private Batch next() throws IOException {
        try {
            return queue.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was stopped");
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException problem) {
            throw problem;
        } else if (failure instanceof RuntimeException problem) {
            throw problem;
        } else if (failure instanceof Error problem) {
            throw problem;
        }
    }

    /** Waits for the reader, and takes what it still puts into the queue. */
    private void join(Thread reader) {
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join(10);
            } catch (InterruptedException later) {
                interrupted = true;
            }
            if (cancelled) {
                queue.clear();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
