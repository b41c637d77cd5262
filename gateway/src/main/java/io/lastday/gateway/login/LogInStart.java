package io.lastday.gateway.login;

import java.time.Duration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends a browser to the provider (authorisation code with PKCE and nonce) and remembers in its session where it wanted to go:
 * {@code /oauth2/authorization/lastday?returnTo=/leavers/42}.
 */
@Component
final class LogInStart implements ServerOAuth2AuthorizationRequestResolver {

    static final String RETURN_TO = LogInStart.class.getName() + ".returnTo";

    /** Sessions are held in memory, and anyone may start a log-in: one that is not finished is forgotten soon. */
    private static final Duration UNFINISHED = Duration.ofMinutes(5);

    private final ServerOAuth2AuthorizationRequestResolver resolver;

    LogInStart(ReactiveClientRegistrationRepository registrations) {
        resolver = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return resolver.resolve(exchange).flatMap(request -> remember(exchange).thenReturn(request));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        return resolver.resolve(exchange, registration)
                .flatMap(request -> remember(exchange).thenReturn(request));
    }

    private static Mono<Void> remember(ServerWebExchange exchange) {
        String wanted = exchange.getRequest().getQueryParams().getFirst("returnTo");
        ReturnPath path = ReturnPath.of(wanted).orElse(ReturnPath.HOME);
        return exchange.getSession()
                .doOnNext(session -> {
                    session.getAttributes().put(RETURN_TO, path);
                    session.setMaxIdleTime(UNFINISHED);
                })
                .then();
    }
}
