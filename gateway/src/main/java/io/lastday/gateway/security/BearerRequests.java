package io.lastday.gateway.security;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Requests that show a Bearer token, good or bad. They stand on it alone: a session cookie beside it counts for nothing, so a
 * bad token is refused even where the browser is logged in.
 */
final class BearerRequests implements ServerWebExchangeMatcher {

    private static final String SCHEME = "Bearer";

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION).stream()
                        .anyMatch(value -> value.regionMatches(/* ignoreCase */ true, 0, SCHEME, 0, SCHEME.length()))
                ? MatchResult.match()
                : MatchResult.notMatch();
    }
}
