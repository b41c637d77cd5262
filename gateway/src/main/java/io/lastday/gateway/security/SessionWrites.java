package io.lastday.gateway.security;

import io.lastday.gateway.login.SessionCookie;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes that a browser could be made to send in the name of whoever is logged in: these must carry the CSRF token. */
final class SessionWrites implements ServerWebExchangeMatcher {

    private static final Set<HttpMethod> READS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        boolean write = !READS.contains(exchange.getRequest().getMethod());
        return write && SessionCookie.in(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }
}
