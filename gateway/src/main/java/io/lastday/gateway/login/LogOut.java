package io.lastday.gateway.login;

import io.lastday.gateway.GatewaySettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers {@code POST /logout}, when the session here is gone, with the address at which the provider's session ends too
 * (OpenID Connect RP-Initiated Logout): in {@code Location} and as {@code {"location"}}. Not as a redirect: a script could not
 * follow one to another origin, and the console's policy forbids forms that end there.
 */
@Component
final class LogOut implements ServerLogoutSuccessHandler {

    private static final URI HOME = URI.create("/");

    private final OidcClientInitiatedServerLogoutSuccessHandler provider;

    LogOut(ReactiveClientRegistrationRepository registrations, GatewaySettings settings) {
        provider = new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        provider.setPostLogoutRedirectUri(settings.at("/"));
        provider.setRedirectStrategy(LogOut::tell);
    }

    @Override
    public Mono<Void> onLogoutSuccess(WebFilterExchange filter, Authentication authentication) {
        ServerWebExchange exchange = filter.getExchange();
        exchange.getResponse()
                .addCookie(ResponseCookie.from(CsrfCookie.NAME, "")
                        .path("/")
                        .maxAge(0)
                        .build());
        return provider.onLogoutSuccess(filter, authentication)
                // the provider is down: its session cannot be ended now, ours has ended all the same
                .onErrorResume(AuthenticationServiceException.class, down -> tell(exchange, HOME));
    }

    private static Mono<Void> tell(ServerWebExchange exchange, URI next) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.OK);
        response.getHeaders().set(HttpHeaders.LOCATION, next.toASCIIString());
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        byte[] body = ("{\"location\":\"" + next.toASCIIString() + "\"}").getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
