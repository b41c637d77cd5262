package io.lastday.platform.blocking;

import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Runs blocking work (JDBC, the Graph and Keycloak SDKs, files) away from the event loops: on virtual threads, at most
 * {@value #AT_ONCE} at once, so that a slow remote fills a queue of bounded length and not the heap.
 *
 * <p>Safe to be called by many threads. Work still waiting is dropped when its subscriber cancels; running work is interrupted.
 */
public final class Blocking {

    /** Pieces of work that run at the same time in one process. */
    static final int AT_ONCE = 64;

    private static final int WAITING_EACH = 1_000;
    private static final int KEEP_SECONDS = 30;

    private static final Scheduler SCHEDULER = Schedulers.newBoundedElastic(
            AT_ONCE, WAITING_EACH, Thread.ofVirtual().name("blocking-", 0).factory(), KEEP_SECONDS);

    private Blocking() {}

    /** The result of {@code work}, run off the event loop; empty where it returned null; its exception as it was thrown. */
    public static <T> Mono<T> call(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(SCHEDULER);
    }

    /** As {@link #call}, for work that gives nothing back. */
    public static Mono<Void> run(Runnable work) {
        return Mono.<Void>fromRunnable(work).subscribeOn(SCHEDULER);
    }

    /** The scheduler itself, for a blocking source that is drained piece by piece. */
    public static Scheduler scheduler() {
        return SCHEDULER;
    }
}
