package io.lastday.platform.security;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;

/**
 * Decodes access tokens of the configured issuer. Discovery waits for the first token and is tried again until it succeeds, so
 * a service starts, and stays up, while the identity provider is down. Algorithms and keys come from the issuer alone: what a
 * token's header claims about them is not followed.
 */
final class TokenDecoder {

    private TokenDecoder() {}

    static ReactiveJwtDecoder of(OidcSettings settings) {
        return new SupplierReactiveJwtDecoder(() -> discovered(settings));
    }

    private static ReactiveJwtDecoder discovered(OidcSettings settings) {
        String issuer = settings.issuer().toString();
        NimbusReactiveJwtDecoder decoder = settings.jwkSetUri() == null
                ? NimbusReactiveJwtDecoder.withIssuerLocation(issuer).build()
                : NimbusReactiveJwtDecoder.withJwkSetUri(settings.jwkSetUri().toString())
                        .build();
        decoder.setJwtValidator(validator(issuer, settings.audience()));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        Predicate<List<String>> forUs = audiences -> audiences != null && audiences.contains(audience);
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer), new JwtClaimValidator<>(JwtClaimNames.AUD, forUs));
    }
}
