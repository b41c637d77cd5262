package io.lastday.platform.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

/** Finds the {@link Operator} of the present request. */
public final class Operators {

    private Operators() {}

    /**
     * The operator of the present request; empty where nobody is logged in (a {@link PublicEndpoint}).
     *
     * @return an error with {@code CLAIM_MISSING} where the token names no firm
     */
    public static Mono<Operator> current() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .ofType(JwtAuthenticationToken.class)
                .map(authentication -> of(authentication.getToken()));
    }

    static Operator of(Jwt token) {
        String firm = token.getClaimAsString(Claims.FIRM);
        if (firm == null || firm.isBlank()) {
            throw Operator.claimMissing(Claims.FIRM);
        }
        String username = token.getClaimAsString(Claims.USERNAME);
        return new Operator(
                token.getClaimAsString(Claims.PERSON),
                firm,
                roles(token),
                username == null ? Objects.requireNonNullElse(token.getSubject(), "unnamed") : username);
    }

    static Set<String> roles(Jwt token) {
        List<String> roles =
                token.getClaim(Claims.ROLES) instanceof List<?> ? token.getClaimAsStringList(Claims.ROLES) : null;
        return roles == null ? Set.of() : Set.copyOf(roles);
    }
}
