package io.lastday.platform.request;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every answer its request id, and puts it where log lines find it. Runs before everything else, security included. */
final class RequestIdFilter implements WebFilter, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String id = RequestId.of(exchange);
        exchange.getResponse().getHeaders().set(RequestId.HEADER, id);
        return chain.filter(exchange).contextWrite(context -> context.put(RequestId.KEY, id));
    }
}
