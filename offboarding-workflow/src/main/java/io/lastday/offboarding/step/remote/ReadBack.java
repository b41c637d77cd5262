package io.lastday.offboarding.step.remote;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads until a change shows. Directories are eventually consistent, so the first read may still tell the old state; a change
 * that does not show within one run is left to a later one, see {@link Attempts}.
 */
public final class ReadBack {

    private static final int READS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(150);

    private final Pause pause;

    /** @param pause how to wait between reads */
    public ReadBack(Pause pause) {
        this.pause = pause;
    }

    /** Waits on this thread: a virtual one, with no transaction open. */
    @FunctionalInterface
    public interface Pause {
        /** Waits for {@code time}. */
        void sleep(Duration time) throws InterruptedException;
    }

    /** The first state that shows the change, or empty after some seconds (six reads, the pause doubling between them). */
    public <S> Optional<S> until(Supplier<S> read, Predicate<S> shows) {
        Duration wait = FIRST_PAUSE;
        for (int reads = 1; ; reads++) {
            S state = read.get();
            if (shows.test(state)) {
                return Optional.of(state);
            }
            if (reads == READS || !waited(wait)) {
                return Optional.empty();
            }
            wait = wait.multipliedBy(2);
        }
    }

    private boolean waited(Duration time) {
        try {
            pause.sleep(time);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
