package io.lastday.gateway.login;

import io.lastday.gateway.problem.GatewayProblem;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * The access token that a session stands for, refreshed shortly before it ends. Never gives an expired one: where the provider
 * refuses to renew it, the session ends here too; where the provider cannot be asked, the session stays and the call fails.
 */
@Component
final class SessionTokens implements ReactiveOAuth2AuthorizedClientManager {

    /** Renewed so long before it ends, so that a request does not arrive at its service with a token just expired. */
    private static final Duration BEFORE_THE_END = Duration.ofSeconds(15);

    private final DefaultReactiveOAuth2AuthorizedClientManager manager;
    private final Clock clock = Clock.systemUTC();

    SessionTokens(ReactiveClientRegistrationRepository registrations, ServerOAuth2AuthorizedClientRepository clients) {
        RefreshTokenReactiveOAuth2AuthorizedClientProvider refresh =
                new RefreshTokenReactiveOAuth2AuthorizedClientProvider();
        refresh.setClockSkew(BEFORE_THE_END);
        manager = new DefaultReactiveOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(new SharedRefresh(refresh));
    }

    @Override
    public Mono<OAuth2AuthorizedClient> authorize(OAuth2AuthorizeRequest request) {
        return manager.authorize(request)
                .filter(this::stillGood)
                .switchIfEmpty(Mono.defer(SessionTokens::ended))
                .onErrorResume(OAuth2AuthorizationException.class, SessionTokens::refused)
                .onErrorMap(WebClientException.class, SessionTokens::unavailable);
    }

    private boolean stillGood(OAuth2AuthorizedClient client) {
        Instant end = client.getAccessToken().getExpiresAt();
        return end == null || end.isAfter(clock.instant());
    }

    private static Mono<OAuth2AuthorizedClient> refused(OAuth2AuthorizationException refused) {
        boolean forGood =
                OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
        return forGood ? ended() : Mono.error(unavailable(refused));
    }

    private static Mono<OAuth2AuthorizedClient> ended() {
        return Mono.deferContextual(context ->
                        context.<ServerWebExchange>get(ServerWebExchange.class).getSession())
                .flatMap(WebSession::invalidate)
                .then(Mono.error(() -> new ProblemException(
                        GatewayProblem.SESSION_ENDED,
                        "Your session at the identity provider has ended. Log in again.")));
    }

    private static ProblemException unavailable(Throwable cause) {
        return new ProblemException(
                CommonProblem.IDENTITY_PROVIDER_UNAVAILABLE,
                "The identity provider does not answer, so your session cannot be renewed just now. Try again in a moment.",
                Map.of(),
                cause);
    }
}
