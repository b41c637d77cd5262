package io.lastday.gateway.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import reactor.core.publisher.Mono;

/**
 * One refresh for all requests that find the same token expired. A page sends several requests at once; a provider that rotates
 * refresh tokens takes the second use of one for theft and ends the session.
 */
final class SharedRefresh implements ReactiveOAuth2AuthorizedClientProvider {

    /** Long enough for requests that read the old token before the new one was saved. */
    private static final Duration SHARED_FOR = Duration.ofSeconds(10);

    private static final int SESSIONS_AT_ONCE = 10_000;

    private final ReactiveOAuth2AuthorizedClientProvider refresh;
    private final Cache<String, Mono<OAuth2AuthorizedClient>> running = Caffeine.newBuilder()
            .expireAfterWrite(SHARED_FOR)
            .maximumSize(SESSIONS_AT_ONCE)
            .build();

    SharedRefresh(ReactiveOAuth2AuthorizedClientProvider refresh) {
        this.refresh = refresh;
    }

    @Override
    public Mono<OAuth2AuthorizedClient> authorize(OAuth2AuthorizationContext context) {
        OAuth2AuthorizedClient client = context.getAuthorizedClient();
        OAuth2RefreshToken token = client == null ? null : client.getRefreshToken();
        return token == null ? Mono.empty() : shared(token.getTokenValue(), context);
    }

    private Mono<OAuth2AuthorizedClient> shared(String token, OAuth2AuthorizationContext context) {
        return running.get(token, key -> kept(Mono.defer(() -> refresh.authorize(context))));
    }

    /** Keeps a new token; neither a failure, which the next request may try again, nor "still good", which it asks again. */
    private static Mono<OAuth2AuthorizedClient> kept(Mono<OAuth2AuthorizedClient> refreshed) {
        return refreshed.cache(client -> SHARED_FOR, failure -> Duration.ZERO, () -> Duration.ZERO);
    }
}
