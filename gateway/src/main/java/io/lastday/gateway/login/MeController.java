package io.lastday.gateway.login;

import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells the console who is logged in, as the access token says that the services will be shown. */
@RestController
class MeController {

    private final ReactiveOAuth2AuthorizedClientManager tokens;
    private final ReactiveJwtDecoder decoder;
    private final CsrfCookie csrf;

    MeController(ReactiveOAuth2AuthorizedClientManager tokens, ReactiveJwtDecoder decoder, CsrfCookie csrf) {
        this.tokens = tokens;
        this.decoder = decoder;
        this.csrf = csrf;
    }

    @GetMapping("/api/me")
    @PreAuthorize("isAuthenticated()")
    Mono<Me> me(Authentication authentication, ServerWebExchange exchange) {
        Mono<Jwt> token = authentication instanceof JwtAuthenticationToken bearer
                ? Mono.just(bearer.getToken())
                : sessionToken(authentication);
        return token.map(Me::of).flatMap(me -> csrf.put(exchange).map(me::with).defaultIfEmpty(me));
    }

    private Mono<Jwt> sessionToken(Authentication authentication) {
        OAuth2AuthorizeRequest request = OAuth2AuthorizeRequest.withClientRegistrationId(Provider.ID)
                .principal(authentication)
                .build();
        return tokens.authorize(request)
                .flatMap(client -> decoder.decode(client.getAccessToken().getTokenValue()))
                .onErrorMap(BadJwtException.class, MeController::notOurs);
    }

    private static ProblemException notOurs(BadJwtException unusable) {
        return new ProblemException(
                CommonProblem.CLAIM_MISSING,
                "The identity provider gave an access token that is not for this API. Whoever runs it has to add the audience.",
                Map.of("claim", "aud"),
                unusable);
    }

    /**
     * @param csrf to be sent as {@code X-XSRF-TOKEN} with every write; null for a Bearer, which needs none
     */
    record Me(
            @Nullable String username,
            @Nullable String name,
            @Nullable String person,
            @Nullable String firm,
            List<String> roles,
            @Nullable String csrf) {

        static Me of(Jwt token) {
            List<String> roles =
                    token.getClaim("roles") instanceof List<?> ? token.getClaimAsStringList("roles") : null;
            return new Me(
                    token.getClaimAsString("preferred_username"),
                    token.getClaimAsString("name"),
                    token.getClaimAsString("person"),
                    token.getClaimAsString("firm"),
                    roles == null ? List.of() : roles,
                    null);
        }

        Me with(String token) {
            return new Me(username, name, person, firm, roles, token);
        }
    }
}
