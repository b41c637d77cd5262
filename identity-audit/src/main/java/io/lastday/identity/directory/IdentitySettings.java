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
 * @param policyPause between the answer to a call about policies and the next such call: Microsoft allows one a second for a tenant and all its apps together
 * @param reportWindow in which five calls for reports may begin: Microsoft allows five in ten seconds for an app and a tenant
 * @param confirmLimit most people whose methods are asked one by one, because they are administrators or the report
 *     calls them unregistered
 * @param mailboxLimit most people whose mailboxes are read in one walk; the others have their turn in the next ones
 * @param samples people whose sign-in Microsoft's What-If evaluation is asked about in one walk, one a second
 * @param credentialSlices in so many walks everybody's Keycloak credentials are asked for anew, whatever the realm's events say
 * @param credentialCalls most calls for Keycloak credentials at the same time
 */
@Validated
@ConfigurationProperties("lastday.identity")
public record IdentitySettings(
        @DefaultValue("1100ms") Duration policyPause,
        @DefaultValue("10200ms") Duration reportWindow,
        @DefaultValue("2000") @Min(0) int confirmLimit,
        @DefaultValue("2000") @Min(1) int mailboxLimit,
        @DefaultValue("5") @Min(0) @Max(60) int samples,
        @DefaultValue("100") @Min(1) int credentialSlices,
        @DefaultValue("16") @Min(1) @Max(32) int credentialCalls) {}
