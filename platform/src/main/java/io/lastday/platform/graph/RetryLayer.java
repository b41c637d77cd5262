package io.lastday.platform.graph;

import io.lastday.platform.failure.RemoteFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The only layer that sends twice: the SDK's handler and the HTTP client's are off, so that history shows every attempt. When to,
 * says {@link RetryRule}.
 */
final class RetryLayer implements Interceptor {

    private final Clock clock;
    private final Sleeper sleeper;

    RetryLayer(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Waits; a seam for tests. */
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Optional<Response> settled = attempt(chain, attempt);
            if (settled.isPresent()) {
                return settled.get();
            }
        }
    }

    /** One sending; empty where it was waited and it shall go again. */
    private Optional<Response> attempt(Chain chain, int attempt) throws IOException {
        Response response;
        try {
            response = chain.proceed(chain.request());
        } catch (IOException broken) {
            return afterBreak(chain, attempt, broken);
        }
        Instant now = clock.instant();
        Optional<Duration> told = RetryAfter.of(response.header("Retry-After"), now);
        return switch (RetryRule.after(response.code(), Calls.reads(chain.request()), told, attempt)) {
            case RetryRule.Next.Return() -> Optional.of(response);
            case RetryRule.Next.Again(Duration wait)
            when isSpent(response) -> throw postponed(response, now.plus(wait));
            case RetryRule.Next.Again(Duration wait) -> again(response, wait);
            case RetryRule.Next.Postpone(Duration wait) -> throw postponed(response, now.plus(wait));
        };
    }

    /** Whether a quota is spent and the sender wants to know at once. */
    private static boolean isSpent(Response response) {
        return response.code() == RetryRule.TOO_MANY_REQUESTS && Calls.isImpatient(response.request());
    }

    private Optional<Response> afterBreak(Chain chain, int attempt, IOException broken) throws IOException {
        boolean overdue = chain.call().isCanceled();
        if (overdue || attempt >= RetryRule.ATTEMPTS || !Calls.reads(chain.request())) {
            throw broken;
        }
        pause(RetryRule.backoff(attempt));
        return Optional.empty();
    }

    private Optional<Response> again(Response response, Duration wait) throws IOException {
        response.close();
        pause(wait);
        return Optional.empty();
    }

    private static RemoteFailure postponed(Response response, Instant notBefore) {
        response.close();
        Request request = response.request();
        return new RemoteFailure.Throttled(Calls.name(request) + ": " + response.code(), notBefore);
    }

    private void pause(Duration wait) throws IOException {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (IOException)
                    new InterruptedIOException("stopped while waiting to send again").initCause(interrupted);
        }
    }
}
