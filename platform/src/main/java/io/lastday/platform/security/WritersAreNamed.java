package io.lastday.platform.security;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/**
 * Everybody is logged in; who writes is, besides, a named person of a named firm. Machines have no person: they may only hold
 * roles of machines, and each method says which of those it takes.
 */
final class WritersAreNamed implements ReactiveAuthorizationManager<AuthorizationContext> {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> MACHINE_ROLES = Set.of("scanner", "workflow");

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        boolean reading = READS.contains(context.getExchange().getRequest().getMethod());
        return authentication
                .ofType(JwtAuthenticationToken.class)
                .doOnNext(token -> {
                    if (!reading) {
                        requireNamed(Operators.of(token.getToken()));
                    }
                })
                .<AuthorizationResult>map(token -> new AuthorizationDecision(token.isAuthenticated()))
                .defaultIfEmpty(new AuthorizationDecision(/* granted */ false));
    }

    private static void requireNamed(Operator operator) {
        boolean machine = !operator.roles().isEmpty() && MACHINE_ROLES.containsAll(operator.roles());
        if (!machine) {
            operator.requirePerson();
        }
    }
}
