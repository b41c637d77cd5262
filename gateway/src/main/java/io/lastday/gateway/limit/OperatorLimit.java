package io.lastday.gateway.limit;

import io.lastday.platform.problem.ProblemWriter;
import java.security.Principal;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Limits how often one operator calls the API, by session or by token alike. Stands after security, which knows who it is. */
@Component
final class OperatorLimit implements WebFilter, Ordered {

    private static final int AFTER_SECURITY = -50;

    private final Buckets buckets;

    OperatorLimit(RateSettings settings, ProblemWriter problems) {
        Duration interval = Duration.ofMinutes(1).dividedBy(settings.perMinute());
        this.buckets = new Buckets(settings.burst(), interval, problems, System::nanoTime);
    }

    @Override
    public int getOrder() {
        return AFTER_SECURITY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().startsWith("/api/")) {
            return chain.filter(exchange);
        }
        // security has let nobody come so far who is not logged in; tokens without a subject share one bucket
        return exchange.getPrincipal()
                .mapNotNull(Principal::getName)
                .defaultIfEmpty("")
                .flatMap(caller -> buckets.pass(caller, exchange, chain));
    }
}
