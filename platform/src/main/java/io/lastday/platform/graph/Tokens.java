package io.lastday.platform.graph;

import io.lastday.platform.failure.RemoteFailure;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * App-only tokens by client credentials, kept until shortly before they expire. Spring Security's manager underneath, so that a
 * certificate or a workload identity later needs another registration and no other code. Safe to be called by many threads.
 */
final class Tokens {

    private static final String REGISTRATION = "graph";
    private static final String PRINCIPAL = "lastday";
    private static final String EVERYTHING_GRANTED = "https://graph.microsoft.com/.default";

    private final OAuth2AuthorizedClientService kept;
    private final AuthorizedClientServiceOAuth2AuthorizedClientManager manager;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Tokens(GraphSettings settings, ClientHttpRequestFactory http) {
        InMemoryClientRegistrationRepository registrations =
                new InMemoryClientRegistrationRepository(registration(settings));
        this.kept = new InMemoryOAuth2AuthorizedClientService(registrations);
        this.manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
        manager.setAuthorizedClientProvider(provider(http));
    }

    /** A token that is valid now. */
    String current() {
        oneAtATime.lock();
        try {
            return fetched();
        } catch (OAuth2AuthorizationException refused) {
            throw TokenFailures.of(refused);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Drops {@code token} where it is still the kept one. */
    void forget(String token) {
        oneAtATime.lock();
        try {
            OAuth2AuthorizedClient client = kept.loadAuthorizedClient(REGISTRATION, PRINCIPAL);
            if (client != null && client.getAccessToken().getTokenValue().equals(token)) {
                kept.removeAuthorizedClient(REGISTRATION, PRINCIPAL);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private String fetched() {
        OAuth2AuthorizedClient client = manager.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                .principal(PRINCIPAL)
                .build());
        if (client == null) {
            throw new RemoteFailure.Terminal("token endpoint: nothing issued", 0, "NO_TOKEN", null);
        }
        return client.getAccessToken().getTokenValue();
    }

    private static ClientRegistration registration(GraphSettings settings) {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .tokenUri(settings.tokenUri().toString())
                .scope(EVERYTHING_GRANTED)
                .build();
    }

    private static ClientCredentialsOAuth2AuthorizedClientProvider provider(ClientHttpRequestFactory http) {
        RestClientClientCredentialsTokenResponseClient endpoint = new RestClientClientCredentialsTokenResponseClient();
        endpoint.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        ClientCredentialsOAuth2AuthorizedClientProvider provider =
                new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(endpoint);
        return provider;
    }
}
