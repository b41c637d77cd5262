package io.lastday.gateway.limit;

import io.lastday.platform.problem.ProblemWriter;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Limits log-ins by network address: each start takes a session's memory, each end a call to the identity provider. */
@Component
final class LogInLimit implements WebFilter, Ordered {

    private static final int BEFORE_SECURITY = -150;

    private final Buckets buckets;

    LogInLimit(RateSettings settings, ProblemWriter problems) {
        Duration interval = Duration.ofMinutes(1).dividedBy(settings.logInsPerMinute());
        this.buckets = new Buckets(settings.logInsPerMinute(), interval, problems, System::nanoTime);
    }

    @Override
    public int getOrder() {
        return BEFORE_SECURITY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        boolean logIn = path.startsWith("/oauth2/") || path.startsWith("/login/");
        return logIn ? buckets.pass(address(exchange), exchange, chain) : chain.filter(exchange);
    }

    private static String address(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? ""
                : remote.getAddress().getHostAddress();
    }
}
