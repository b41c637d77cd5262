package io.lastday.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens operators bring.
 *
 * @param issuer the {@code iss} that every token must carry, and where its keys are discovered
 * @param audience the value that {@code aud} must contain
 * @param jwkSetUri where the keys are, for networks that cannot reach the issuer by its public name
 */
@Validated
@ConfigurationProperties("lastday.oidc")
public record OidcSettings(
        @NotNull URI issuer,
        @NotBlank @DefaultValue("lastday-api") String audience,
        @Nullable URI jwkSetUri) {}
