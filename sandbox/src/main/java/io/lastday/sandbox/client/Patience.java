package io.lastday.sandbox.client;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tries again while a part is being restarted. Only what may be repeated is handed to it: a read, or a write that
 * carries the same Idempotency-Key each time.
 */
final class Patience {
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Duration limit;
    private final Consumer<String> onWait;

    Patience(Duration limit, Consumer<String> onWait) {
        this.limit = limit;
        this.onWait = onWait;
    }

    interface Attempt<T> {
        T run() throws IOException, InterruptedException;
    }

    interface StatusOf<T> {
        int status(T answer);
    }

    /** @throws Unreachable when nothing but silence and "not now" came until the limit */
    <T> T over(String what, Attempt<T> attempt, StatusOf<T> statusOf) {
        Instant deadline = Instant.now().plus(limit);
        String last = "";
        while (true) {
            try {
                T answer = attempt.run();
                if (!NOT_NOW.contains(statusOf.status(answer)) || Instant.now().isAfter(deadline)) {
                    return answer;
                }
                last = tell(last, what, "answers " + statusOf.status(answer));
            } catch (IOException silence) {
                if (Instant.now().isAfter(deadline)) {
                    throw new Unreachable(what + " is not reachable: " + silence.getMessage(), silence);
                }
                last = tell(last, what, "is not reachable");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unreachable("interrupted", e);
            }
            pause();
        }
    }

    private String tell(String last, String what, String how) {
        String line = what + " " + how + ": waiting up to " + limit.toMinutes() + " minutes";
        if (!line.equals(last)) {
            onWait.accept(line);
        }
        return line;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
