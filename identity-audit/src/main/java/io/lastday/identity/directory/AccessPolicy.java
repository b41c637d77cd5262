package io.lastday.identity.directory;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Conditional Access policy in the shape that Graph gives it ({@code conditionalAccessPolicy}), as far as it decides who
 * must use multi-factor authentication. Lists that Graph leaves out or gives as null are empty here.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AccessPolicy(
        String id,
        @Nullable String displayName,
        @Nullable String state,
        Conditions conditions,
        GrantControls grantControls) {

    private static final Conditions ALWAYS =
            new Conditions(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public AccessPolicy {
        conditions = Objects.requireNonNullElse(conditions, ALWAYS);
        grantControls =
                Objects.requireNonNullElseGet(grantControls, () -> new GrantControls(null, null, null, null, null));
    }

    /** The policy's name, or its id where it has none. */
    public String name() {
        return displayName == null || displayName.isBlank() ? id : displayName;
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    /**
     * When the policy applies.
     *
     * @param unheardOf further conditions by name: what they mean is not known here
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Conditions(
            Users users,
            Applications applications,
            List<String> clientAppTypes,
            @Nullable Platforms platforms,
            @Nullable Locations locations,
            @Nullable Devices devices,
            List<String> signInRiskLevels,
            List<String> userRiskLevels,
            @Nullable String insiderRiskLevels,
            List<String> servicePrincipalRiskLevels,
            @Nullable AuthenticationFlows authenticationFlows,
            Map<String, Object> clientApplications,
            @JsonAnySetter Map<String, Object> unheardOf) {

        public Conditions(
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
                @Nullable Map<String, Object> unheardOf) {
            this.users = users == null ? new Users(null, null, null, null, null, null, null, null) : users;
            this.applications = applications == null ? new Applications(null, null, null, null, null) : applications;
            this.clientAppTypes = list(clientAppTypes);
            this.platforms = platforms;
            this.locations = locations;
            this.devices = devices;
            this.signInRiskLevels = list(signInRiskLevels);
            this.userRiskLevels = list(userRiskLevels);
            this.insiderRiskLevels = insiderRiskLevels;
            this.servicePrincipalRiskLevels = list(servicePrincipalRiskLevels);
            this.authenticationFlows = authenticationFlows;
            this.clientApplications = clientApplications == null ? Map.of() : clientApplications;
            this.unheardOf = unheardOf == null ? Map.of() : unheardOf;
        }
    }

    /** Ids, or the words {@code All}, {@code None}, {@code GuestsOrExternalUsers}; roles by template. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Users(
            List<String> includeUsers,
            List<String> excludeUsers,
            List<String> includeGroups,
            List<String> excludeGroups,
            List<String> includeRoles,
            List<String> excludeRoles,
            @Nullable Guests includeGuestsOrExternalUsers,
            @Nullable Guests excludeGuestsOrExternalUsers) {

        public Users(
                @Nullable List<String> includeUsers,
                @Nullable List<String> excludeUsers,
                @Nullable List<String> includeGroups,
                @Nullable List<String> excludeGroups,
                @Nullable List<String> includeRoles,
                @Nullable List<String> excludeRoles,
                @Nullable Guests includeGuestsOrExternalUsers,
                @Nullable Guests excludeGuestsOrExternalUsers) {
            this.includeUsers = list(includeUsers);
            this.excludeUsers = list(excludeUsers);
            this.includeGroups = list(includeGroups);
            this.excludeGroups = list(excludeGroups);
            this.includeRoles = list(includeRoles);
            this.excludeRoles = list(excludeRoles);
            this.includeGuestsOrExternalUsers = includeGuestsOrExternalUsers;
            this.excludeGuestsOrExternalUsers = excludeGuestsOrExternalUsers;
        }
    }

    /**
     * @param guestOrExternalUserTypes words with commas in between
     * @param externalTenants which other organisations are meant
     */
    public record Guests(
            @Nullable String guestOrExternalUserTypes,
            @Nullable Map<String, Object> externalTenants) {}

    /** Ids, or the words {@code All}, {@code None}, {@code Office365}, {@code MicrosoftAdminPortals}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Applications(
            List<String> includeApplications,
            List<String> excludeApplications,
            List<String> includeUserActions,
            List<String> includeAuthenticationContextClassReferences,
            @Nullable Filter applicationFilter) {

        public Applications(
                @Nullable List<String> includeApplications,
                @Nullable List<String> excludeApplications,
                @Nullable List<String> includeUserActions,
                @Nullable List<String> includeAuthenticationContextClassReferences,
                @Nullable Filter applicationFilter) {
            this.includeApplications = list(includeApplications);
            this.excludeApplications = list(excludeApplications);
            this.includeUserActions = list(includeUserActions);
            this.includeAuthenticationContextClassReferences = list(includeAuthenticationContextClassReferences);
            this.applicationFilter = applicationFilter;
        }
    }

    /** Graph's words, {@code all} among them. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Platforms(List<String> includePlatforms, List<String> excludePlatforms) {

        public Platforms(@Nullable List<String> includePlatforms, @Nullable List<String> excludePlatforms) {
            this.includePlatforms = list(includePlatforms);
            this.excludePlatforms = list(excludePlatforms);
        }
    }

    /** Ids of named locations, or {@code All}, {@code AllTrusted}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Locations(List<String> includeLocations, List<String> excludeLocations) {

        public Locations(@Nullable List<String> includeLocations, @Nullable List<String> excludeLocations) {
            this.includeLocations = list(includeLocations);
            this.excludeLocations = list(excludeLocations);
        }
    }

    public record Devices(@Nullable Filter deviceFilter) {}

    /** @param mode include or exclude */
    public record Filter(@Nullable String mode, @Nullable String rule) {}

    /** @param transferMethods words with commas in between */
    public record AuthenticationFlows(@Nullable String transferMethods) {}

    /** @param operator {@code AND} or {@code OR} */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record GrantControls(
            @Nullable String operator,
            List<String> builtInControls,
            List<String> customAuthenticationFactors,
            List<String> termsOfUse,
            @Nullable AuthenticationStrength authenticationStrength) {

        public GrantControls(
                @Nullable String operator,
                @Nullable List<String> builtInControls,
                @Nullable List<String> customAuthenticationFactors,
                @Nullable List<String> termsOfUse,
                @Nullable AuthenticationStrength authenticationStrength) {
            this.operator = operator;
            this.builtInControls = list(builtInControls);
            this.customAuthenticationFactors = list(customAuthenticationFactors);
            this.termsOfUse = list(termsOfUse);
            this.authenticationStrength = authenticationStrength;
        }
    }

    /**
     * @param allowedCombinations each of them enough by itself; the words in one, joined by commas, are all needed
     * @param requirementsSatisfied Graph's own verdict: {@code mfa} or {@code none}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AuthenticationStrength(
            @Nullable String displayName,
            List<String> allowedCombinations,
            @Nullable String requirementsSatisfied) {

        public AuthenticationStrength(
                @Nullable String displayName,
                @Nullable List<String> allowedCombinations,
                @Nullable String requirementsSatisfied) {
            this.displayName = displayName;
            this.allowedCombinations = list(allowedCombinations);
            this.requirementsSatisfied = requirementsSatisfied;
        }
    }
}
