package io.lastday.gateway.login;

import io.lastday.gateway.GatewaySettings;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Tells the console the session's CSRF token in the cookie {@value #NAME}, which its scripts read and send back in the header
 * {@code X-XSRF-TOKEN}. The token that counts is the one in the session: a cookie planted by another site is of no use.
 */
@Component
public final class CsrfCookie {

    static final String NAME = "XSRF-TOKEN";

    private final boolean secure;

    CsrfCookie(GatewaySettings settings) {
        this.secure = settings.secure();
    }

    /** Puts the token into the answer, making it first where the session has none; empty for requests without CSRF protection. */
    public Mono<String> put(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.map(CsrfToken::getToken)
                .doOnNext(value -> exchange.getResponse().addCookie(cookie(value)));
    }

    private ResponseCookie cookie(String value) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .sameSite("Strict")
                .secure(secure)
                .build();
    }
}
