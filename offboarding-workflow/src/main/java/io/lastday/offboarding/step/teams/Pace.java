package io.lastday.offboarding.step.teams;

import java.time.Duration;
import java.util.concurrent.PriorityBlockingQueue;

/**
 * Keeps calls under a quota of so many in so long a window. Each call takes a slot, and gives it back a whole window after its
 * <em>answer</em> came: the server counted it before that, so no slot is counted twice in any window of the server's, and there is
 * no 429 of our making. Shared by every export of the process; safe for many threads.
 */
final class Pace {

    private final PriorityBlockingQueue<Long> slots;
    private final long window;
    private volatile long heldUntil = System.nanoTime();

    /** {@code most} calls in any {@code window}. */
    Pace(int most, Duration window) {
        this.slots = new PriorityBlockingQueue<>(most, (a, b) -> Long.signum(a - b));
        this.window = window.toNanos();
        long now = System.nanoTime();
        for (int i = 0; i < most; i++) {
            slots.add(now);
        }
    }

    /** A call that may be sent now. Closing it says that its answer came. */
    final class Turn implements AutoCloseable {
        @Override
        public void close() {
            slots.add(System.nanoTime() + window);
        }
    }

    /**
     * Waits for a turn, at most until {@code end} ({@link System#nanoTime}).
     *
     * @return null where none comes before that
     */
    @org.jspecify.annotations.Nullable
    Turn turn(long end) throws InterruptedException {
        long slot = slots.take();
        while (true) {
            long ready = later(slot, heldUntil);
            long now = System.nanoTime();
            if (ready - now <= 0) {
                return new Turn();
            }
            if (ready - end > 0) {
                slots.add(slot);
                return null;
            }
            Thread.sleep(Duration.ofNanos(ready - now));
        }
    }

    /** Nobody sends before {@code wait} has passed: the server asked for it. */
    synchronized void hold(Duration wait) {
        heldUntil = later(heldUntil, System.nanoTime() + wait.toNanos());
    }

    private static long later(long a, long b) {
        return a - b > 0 ? a : b;
    }
}
