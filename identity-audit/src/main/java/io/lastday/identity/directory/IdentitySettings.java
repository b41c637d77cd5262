package io.lastday.identity.directory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the sources are read.
 *
 * @param policyPause between calls about policies: Microsoft allows one a second for a tenant and all its apps together
 * @param confirmLimit most people whose methods are asked one by one, because the report calls them unregistered
 * @param credentialCalls most calls for Keycloak credentials at the same time
 */
@Validated
@ConfigurationProperties("lastday.identity")
public record IdentitySettings(
        @DefaultValue("1100ms") Duration policyPause,
        @DefaultValue("200") @Min(0) int confirmLimit,
        @DefaultValue("8") @Min(1) @Max(32) int credentialCalls) {}
