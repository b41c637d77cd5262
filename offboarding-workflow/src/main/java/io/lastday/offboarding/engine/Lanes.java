package io.lastday.offboarding.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.flowable.common.engine.api.async.AsyncTaskExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that move cases on, each at home in one lane: it takes that lane's work first, then the most urgent there is. So
 * whoever becomes due waits behind nobody's later steps, no lane ever stands still, and no thread is idle while there is work.
 */
final class Lanes implements AsyncTaskExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<Lane, Queue<Runnable>> waiting = new EnumMap<>(Lane.class);
    private final List<Thread> threads;
    private boolean open = true;

    /** Starts as many threads in each lane. */
    Lanes(Map<Lane, Integer> threadsOf) {
        for (Lane lane : Lane.values()) {
            waiting.put(lane, new ArrayDeque<>());
        }
        threads = threadsOf.entrySet().stream()
                .flatMap(entry -> Collections.nCopies(entry.getValue(), entry.getKey()).stream())
                .map(this::thread)
                .toList();
        threads.forEach(Thread::start);
    }

    private Thread thread(Lane home) {
        return Thread.ofPlatform().name("engine-" + home.key()).daemon().unstarted(() -> work(home));
    }

    /** @throws RejectedExecutionException when this is shut down */
    @Override
    public synchronized void execute(Runnable work) {
        if (!open) {
            throw new RejectedExecutionException("shut down");
        }
        queue(work instanceof Task task ? task.lane() : Lane.OTHER).add(work);
        notifyAll();
    }

    @Override
    public CompletableFuture<?> submit(Runnable work) {
        return CompletableFuture.runAsync(work, this::execute);
    }

    @Override
    public <T> CompletableFuture<T> submit(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception failed) {
                        throw new CompletionException(failed);
                    }
                },
                this::execute);
    }

    /** What waits holds the lock of its job and nothing else: there is always room for more. */
    @Override
    public int getRemainingCapacity() {
        return Integer.MAX_VALUE;
    }

    /** Ends what runs, and begins nothing more: the engine gives back the jobs that still wait. */
    @Override
    public void shutdown() {
        synchronized (this) {
            open = false;
            notifyAll();
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                    LOG.warn("cases are still being moved; another replica takes them over");
                    return;
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Lane home) {
        for (Runnable next = next(home); next != null; next = next(home)) {
            try {
                next.run();
            } catch (RuntimeException unexpected) {
                LOG.atError()
                        .addKeyValue("failure", unexpected.getClass().getName())
                        .log("a job of the engine broke; it is taken up again when its lease ends");
            }
        }
    }

    private synchronized @Nullable Runnable next(Lane home) {
        while (open) {
            Runnable next = Stream.concat(Stream.of(home), Stream.of(Lane.values()))
                    .map(lane -> queue(lane).poll())
                    .filter(work -> work != null)
                    .findFirst()
                    .orElse(null);
            if (next != null) {
                return next;
            }
            try {
                wait();
            } catch (InterruptedException stopped) {
                return null;
            }
        }
        return null;
    }

    private Queue<Runnable> queue(Lane lane) {
        return waiting.computeIfAbsent(lane, any -> new ArrayDeque<>());
    }

    /** Work of a lane; all other work is of the last. */
    record Task(Lane lane, Runnable work) implements Runnable {
        @Override
        public void run() {
            work.run();
        }
    }
}
