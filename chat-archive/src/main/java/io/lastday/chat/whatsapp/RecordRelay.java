package io.lastday.chat.whatsapp;

import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.RecordSink;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads on a thread of its own and gives the records to a sink on the caller's, in their order: reading and writing a
 * long chat take about as long as each other. A few batches wait in between at most. The thread has ended when
 * {@link #run} returns, however it does.
 */
final class RecordRelay {

    /** Gives all records of a text to a sink. */
    @FunctionalInterface
    interface Source {
        void readTo(RecordSink sink) throws IOException;
    }

    private static final int WAITING_BATCHES = 4;
    private static final int RECORDS = 512;

    /** Characters after which a batch goes on its way: a span's text may have a million. */
    private static final int CHARACTERS = 1 << 17;

    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private volatile boolean cancelled;
    private List<ChatRecord> records = new ArrayList<>(RECORDS);
    private int characters;

    private record Batch(
            List<ChatRecord> records,
            boolean last,
            @Nullable Throwable failure) {}

    /** The reading side saw that nobody takes its records any more. */
    private static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private RecordRelay() {}

    /** Runs the source to its end. Its failures, and the sink's, are thrown here. */
    static void run(Source source, RecordSink sink) throws IOException {
        new RecordRelay().relay(source, sink);
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
            source.readTo(this::take);
        } catch (IOException | RuntimeException | Error problem) {
            failure = problem;
        }
        try {
            put(new Batch(records, true, failure));
        } catch (IOException nobodyTakesIt) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(ChatRecord record) throws IOException {
        records.add(record);
        characters += record.text().length();
        if (records.size() == RECORDS || characters >= CHARACTERS) {
            put(new Batch(records, false, null));
            records = new ArrayList<>(RECORDS);
            characters = 0;
        }
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
        while (true) {
            Batch batch = next();
            for (ChatRecord record : batch.records()) {
                sink.accept(record);
            }
            if (batch.last()) {
                rethrow(batch.failure());
                return;
            }
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
