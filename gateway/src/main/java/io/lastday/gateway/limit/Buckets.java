package io.lastday.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A bucket for each caller. Those not seen for the time in which an empty bucket fills are forgotten: they would be full. */
final class Buckets {

    private static final int CALLERS_AT_ONCE = 100_000;

    private final Cache<String, TokenBucket> buckets;
    private final int burst;
    private final Duration interval;
    private final ProblemWriter problems;
    private final LongSupplier nanoTime;

    Buckets(int burst, Duration interval, ProblemWriter problems, LongSupplier nanoTime) {
        this.burst = burst;
        this.interval = interval;
        this.problems = problems;
        this.nanoTime = nanoTime;
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(interval.multipliedBy(burst))
                .maximumSize(CALLERS_AT_ONCE)
                .build();
    }

    /** Lets the exchange go on, or answers it with 429 and when to come back. */
    Mono<Void> pass(String caller, ServerWebExchange exchange, WebFilterChain chain) {
        long now = nanoTime.getAsLong();
        Duration wait = buckets.get(caller, key -> new TokenBucket(burst, interval, now))
                .take(now);
        return wait.isZero() ? chain.filter(exchange) : refuse(exchange, wait);
    }

    private Mono<Void> refuse(ServerWebExchange exchange, Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return problems.write(
                exchange,
                CommonProblem.TOO_MANY_REQUESTS,
                "You send more than this gateway takes from one caller. Send the next request in " + seconds
                        + " s or later.");
    }
}
