package io.lastday.gateway.login;

import io.lastday.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

/**
 * Where sessions and their tokens live: in this process's memory, in this first form. A restart logs everybody out, and a
 * second replica would not know the sessions of the first.
 */
@Configuration(proxyBeanMethods = false)
class LogInConfiguration {

    /** Tokens belong to one session, never to a user name: two browsers of one person share nothing. */
    @Bean
    ServerOAuth2AuthorizedClientRepository sessionClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    /** Exchanges the code; a provider that cannot be reached then fails this log-in, and says so, instead of the request. */
    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange() {
        WebClientReactiveAuthorizationCodeTokenResponseClient client =
                new WebClientReactiveAuthorizationCodeTokenResponseClient();
        return request ->
                client.getTokenResponse(request).onErrorMap(WebClientException.class, LogInConfiguration::unavailable);
    }

    private static OAuth2AuthorizationException unavailable(WebClientException cause) {
        return new OAuth2AuthorizationException(new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE), cause);
    }

    /** Lax, not Strict: the browser comes back from the provider by a redirect, and has to bring its log-in along. */
    @Bean
    WebSessionIdResolver sessionCookie(GatewaySettings settings) {
        CookieWebSessionIdResolver cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(SessionCookie.NAME);
        cookie.addCookieInitializer(
                builder -> builder.path("/").httpOnly(true).sameSite("Lax").secure(settings.secure()));
        return cookie;
    }
}
