package io.lastday.gateway.route;

import io.lastday.gateway.problem.GatewayProblem;
import io.lastday.platform.problem.ProblemException;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Refuses a GET that carries a body. Reads may be sent a second time, for which Spring Cloud Gateway would hold the body in
 * memory, whatever its size; and a body on a GET means nothing (RFC 9110, 9.3.1).
 */
@Component
final class NoBodyOnReads implements GlobalFilter, Ordered {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        boolean body = headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
        return body && READS.contains(exchange.getRequest().getMethod())
                ? Mono.error(() -> new ProblemException(GatewayProblem.REQUEST_REFUSED, "Send a GET without a body."))
                : chain.filter(exchange);
    }
}
