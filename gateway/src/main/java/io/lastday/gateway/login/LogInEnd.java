package io.lastday.gateway.login;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Takes a browser that comes back from the provider to where it wanted to go; after a failure to
 * {@code /log-in?why=denied|expired|unavailable|failed}, where the console explains it.
 */
@Component
final class LogInEnd implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LogInEnd.class);

    private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();
    private final SessionSettings sessions;
    private final CsrfCookie csrf;

    LogInEnd(SessionSettings sessions, CsrfCookie csrf) {
        this.sessions = sessions;
        this.csrf = csrf;
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filter, Authentication authentication) {
        ServerWebExchange exchange = filter.getExchange();
        // the token of the new session is made here, before the page sends several requests at once
        return csrf.put(exchange)
                .then(exchange.getSession())
                .map(this::opened)
                .flatMap(path -> redirect.sendRedirect(exchange, URI.create(path.value())));
    }

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange filter, AuthenticationException failure) {
        String why = reason(failure);
        LOG.info("a log-in ended as {}: {}", why, code(failure));
        return redirect.sendRedirect(filter.getExchange(), URI.create("/log-in?why=" + why));
    }

    private ReturnPath opened(WebSession session) {
        session.setMaxIdleTime(sessions.idle());
        Object wanted = session.getAttributes().remove(LogInStart.RETURN_TO);
        return wanted instanceof ReturnPath path ? path : ReturnPath.HOME;
    }

    private static String reason(AuthenticationException failure) {
        return switch (code(failure)) {
            case OAuth2ErrorCodes.ACCESS_DENIED -> "denied";
            case "authorization_request_not_found", "invalid_state_parameter" -> "expired";
            case OAuth2ErrorCodes.SERVER_ERROR,
                    OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE,
                    "invalid_token_response",
                    "unavailable" -> "unavailable";
            default -> "failed";
        };
    }

    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : "unavailable";
    }
}
