package io.lastday.offboarding.engine;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets only so many steps write to the database at a time: many run side by side because they wait for other systems, and all
 * together they would take every connection, so that whoever becomes due waits behind them for one. Who begins a containment
 * waits for nobody here.
 */
final class Turns {

    /** Well below the connections there are; two processors are busy with half as many. */
    private static final int AT_ONCE = 6;

    private final Semaphore turns = new Semaphore(AT_ONCE, /* fair */ true);

    void take(Lane lane, Runnable work) {
        take(lane, () -> {
            work.run();
            return true;
        });
    }

    <T> T take(Lane lane, Supplier<T> work) {
        if (lane == Lane.FIRST) {
            return work.get();
        }
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
