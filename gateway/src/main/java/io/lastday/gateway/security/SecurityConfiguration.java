package io.lastday.gateway.security;

import io.lastday.gateway.access.Access;
import io.lastday.gateway.problem.GatewayProblem;
import io.lastday.platform.problem.ProblemWriter;
import io.lastday.platform.security.TokenRoles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.WebSessionServerCsrfTokenRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

/**
 * Two ways in to the same routes: a browser's session, and a Bearer token. The gateway decides who somebody is; what they may
 * do, the services decide on the token that it passes on.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final ServerAuthenticationEntryPoint entryPoint;
    private final ServerAccessDeniedHandler denied;
    private final ProblemWriter problems;
    private final BrowserRules rules;

    SecurityConfiguration(
            ServerAuthenticationEntryPoint entryPoint,
            ServerAccessDeniedHandler denied,
            ProblemWriter problems,
            BrowserRules rules) {
        this.entryPoint = entryPoint;
        this.denied = denied;
        this.problems = problems;
        this.rules = rules;
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain scripts(ServerHttpSecurity http) {
        return common(http)
                .securityMatcher(new BearerRequests())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(entryPoint)
                        .accessDeniedHandler(denied)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenRoles())))
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain browsers(
            ServerHttpSecurity http,
            ServerOAuth2AuthorizationRequestResolver start,
            ServerAuthenticationSuccessHandler succeeded,
            ServerAuthenticationFailureHandler failed,
            ServerLogoutSuccessHandler loggedOut) {
        return common(http)
                .csrf(this::csrf)
                .oauth2Login(login -> login.authorizationRequestResolver(start)
                        .authenticationSuccessHandler(succeeded)
                        .authenticationFailureHandler(failed))
                .logout(logout -> logout.requiresLogout(
                                new PathPatternParserServerWebExchangeMatcher("/logout", HttpMethod.POST))
                        .logoutSuccessHandler(loggedOut))
                .build();
    }

    /**
     * Beyond {@code /api} there are the console's public files and the probes, and nothing else; in it, machines without a log-in
     * reach the callbacks alone, where the service judges their signature.
     */
    private ServerHttpSecurity common(ServerHttpSecurity http) {
        return http.authorizeExchange(calls -> calls.pathMatchers(HttpMethod.POST, Access.SIGNED_CALLS)
                        .permitAll()
                        .pathMatchers("/api/**")
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .headers(rules::on)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied));
    }

    private void csrf(ServerHttpSecurity.CsrfSpec csrf) {
        WebSessionServerCsrfTokenRepository inSession = new WebSessionServerCsrfTokenRepository();
        inSession.setHeaderName("X-XSRF-TOKEN");
        csrf.csrfTokenRepository(inSession)
                .csrfTokenRequestHandler(new HeaderCsrf())
                .requireCsrfProtectionMatcher(new SessionWrites())
                .accessDeniedHandler(
                        (exchange, refused) -> problems.write(
                                exchange,
                                GatewayProblem.CSRF_TOKEN_MISSING,
                                "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN; GET /api/me gives both anew."));
    }

    /** Paths with tricks in them (encoded slashes, semicolons, dots) are refused before anything reads them. */
    @Bean
    ServerExchangeRejectedHandler tricks() {
        return (exchange, refused) -> problems.write(
                exchange,
                GatewayProblem.REQUEST_REFUSED,
                "The address or a header holds characters that are not allowed there.");
    }
}
