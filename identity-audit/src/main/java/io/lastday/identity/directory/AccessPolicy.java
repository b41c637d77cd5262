package io.lastday.identity.directory;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Conditional Access policy in the shape that Graph gives it ({@code conditionalAccessPolicy}), as far as it decides who
 * must use multi-factor authentication. A condition that is not named here ends up in {@link Conditions#unheardOf()}.
 */
public record AccessPolicy(
        String id,
        @Nullable String displayName,
        @Nullable String state,
        @Nullable Conditions conditions,
        @Nullable GrantControls grantControls) {

    /** The policy's name, or its id where it has none. */
    public String name() {
        return displayName == null || displayName.isBlank() ? id : displayName;
    }

    /** @param unheardOf further conditions by name: what they mean is not known here */
    public record Conditions(
            @Nullable Users users,
            @Nullable Applications applications,
            @Nullable List<String> clientAppTypes,
            @Nullable Platforms platforms,
            @Nullable Locations locations,
            @Nullable Devices devices,
            @Nullable List<String> signInRiskLevels,
            @Nullable List<String> userRiskLevels,
            @Nullable String insiderRiskLevels,
            @Nullable List<String> servicePrincipalRiskLevels,
            @Nullable AuthenticationFlows authenticationFlows,
            @Nullable Map<String, Object> clientApplications,
            @JsonAnySetter @Nullable Map<String, Object> unheardOf) {}

    /** Ids, or the words {@code All}, {@code None}, {@code GuestsOrExternalUsers}; roles by template. */
    public record Users(
            @Nullable List<String> includeUsers,
            @Nullable List<String> excludeUsers,
            @Nullable List<String> includeGroups,
            @Nullable List<String> excludeGroups,
            @Nullable List<String> includeRoles,
            @Nullable List<String> excludeRoles,
            @Nullable Guests includeGuestsOrExternalUsers,
            @Nullable Guests excludeGuestsOrExternalUsers) {}

    /**
     * @param guestOrExternalUserTypes words with commas in between
     * @param externalTenants which other organisations are meant
     */
    public record Guests(
            @Nullable String guestOrExternalUserTypes,
            @Nullable Map<String, Object> externalTenants) {}

    public record Applications(
            @Nullable List<String> includeApplications,
            @Nullable List<String> excludeApplications,
            @Nullable List<String> includeUserActions,
            @Nullable List<String> includeAuthenticationContextClassReferences,
            @Nullable Filter applicationFilter) {}

    public record Platforms(
            @Nullable List<String> includePlatforms,
            @Nullable List<String> excludePlatforms) {}

    /** Ids of named locations, or {@code All}, {@code AllTrusted}. */
    public record Locations(
            @Nullable List<String> includeLocations,
            @Nullable List<String> excludeLocations) {}

    public record Devices(@Nullable Filter deviceFilter) {}

    /** @param mode include or exclude */
    public record Filter(@Nullable String mode, @Nullable String rule) {}

    /** @param transferMethods words with commas in between */
    public record AuthenticationFlows(@Nullable String transferMethods) {}

    /** @param operator {@code AND} or {@code OR} */
    public record GrantControls(
            @Nullable String operator,
            @Nullable List<String> builtInControls,
            @Nullable List<String> customAuthenticationFactors,
            @Nullable List<String> termsOfUse,
            @Nullable AuthenticationStrength authenticationStrength) {}

    /**
     * @param allowedCombinations each of them enough by itself; the words in one, joined by commas, are all needed
     * @param requirementsSatisfied Graph's own verdict: {@code mfa} or {@code none}
     */
    public record AuthenticationStrength(
            @Nullable String displayName,
            @Nullable List<String> allowedCombinations,
            @Nullable String requirementsSatisfied) {}
}
