package io.lastday.identity.source.entra;

import com.microsoft.graph.models.AuthenticationStrengthPolicy;
import com.microsoft.graph.models.AuthenticationStrengthRequirements;
import com.microsoft.graph.models.ConditionalAccessApplications;
import com.microsoft.graph.models.ConditionalAccessConditionSet;
import com.microsoft.graph.models.ConditionalAccessGrantControls;
import com.microsoft.graph.models.ConditionalAccessGuestsOrExternalUsers;
import com.microsoft.graph.models.ConditionalAccessPolicy;
import com.microsoft.graph.models.ConditionalAccessUsers;
import com.microsoft.kiota.serialization.ValuedEnum;
import io.lastday.identity.directory.NarrowedPolicy;
import io.lastday.identity.directory.NarrowedPolicy.Conditions;
import io.lastday.identity.directory.NarrowedPolicy.Grant;
import io.lastday.identity.directory.NarrowedPolicy.Strength;
import io.lastday.identity.directory.NarrowedPolicy.Users;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SDK's policies in our own records. A value that the SDK does not know is named as such, never left out. */
final class PolicyWords {

    private static final String UNHEARD_OF = "unknownFutureValue";

    private PolicyWords() {}

    static NarrowedPolicy policy(ConditionalAccessPolicy policy) {
        ConditionalAccessConditionSet conditions =
                Objects.requireNonNullElseGet(policy.getConditions(), ConditionalAccessConditionSet::new);
        ConditionalAccessUsers users =
                Objects.requireNonNullElseGet(conditions.getUsers(), ConditionalAccessUsers::new);
        return new NarrowedPolicy(
                String.valueOf(policy.getId()),
                Objects.requireNonNullElse(policy.getDisplayName(), "unnamed policy"),
                word(policy.getState()),
                side(
                        users.getIncludeUsers(),
                        users.getIncludeGroups(),
                        users.getIncludeRoles(),
                        users.getIncludeGuestsOrExternalUsers()),
                side(
                        users.getExcludeUsers(),
                        users.getExcludeGroups(),
                        users.getExcludeRoles(),
                        users.getExcludeGuestsOrExternalUsers()),
                conditions(conditions),
                grant(policy.getGrantControls()));
    }

    private static Users side(
            @Nullable List<String> users,
            @Nullable List<String> groups,
            @Nullable List<String> roles,
            @Nullable ConditionalAccessGuestsOrExternalUsers guests) {
        return new Users(
                list(users),
                list(groups),
                list(roles),
                guests == null ? List.of() : words(guests.getGuestOrExternalUserTypes()));
    }

    private static Conditions conditions(ConditionalAccessConditionSet conditions) {
        ConditionalAccessApplications applications =
                Objects.requireNonNullElseGet(conditions.getApplications(), ConditionalAccessApplications::new);
        return new Conditions(
                list(applications.getIncludeApplications()),
                list(applications.getExcludeApplications()),
                words(conditions.getClientAppTypes()),
                narrowed(conditions, applications));
    }

    private static List<String> narrowed(
            ConditionalAccessConditionSet conditions, ConditionalAccessApplications applications) {
        List<String> narrowed = new ArrayList<>();
        addIf(narrowed, "SOME_LOCATIONS_ONLY", Narrowing.byLocation(conditions.getLocations()));
        addIf(narrowed, "SOME_PLATFORMS_ONLY", Narrowing.byPlatform(conditions.getPlatforms()));
        addIf(
                narrowed,
                "SOME_DEVICES_ONLY",
                conditions.getDevices() != null && conditions.getDevices().getDeviceFilter() != null);
        addIf(narrowed, "RISKY_SIGN_INS_ONLY", Narrowing.byRisk(conditions));
        addIf(narrowed, "SOME_FLOWS_ONLY", conditions.getAuthenticationFlows() != null);
        addIf(narrowed, "SOME_APPLICATIONS_ONLY", applications.getApplicationFilter() != null);
        return narrowed;
    }

    private static void addIf(List<String> narrowed, String name, boolean set) {
        if (set) {
            narrowed.add(name);
        }
    }

    private static Grant grant(@Nullable ConditionalAccessGrantControls grant) {
        if (grant == null) {
            return new Grant(null, List.of(), null, List.of());
        }
        List<String> others = Stream.concat(
                        list(grant.getCustomAuthenticationFactors()).stream(), list(grant.getTermsOfUse()).stream())
                .toList();
        return new Grant(
                grant.getOperator(),
                words(grant.getBuiltInControls()),
                strength(grant.getAuthenticationStrength()),
                others);
    }

    private static @Nullable Strength strength(@Nullable AuthenticationStrengthPolicy strength) {
        if (strength == null) {
            return null;
        }
        boolean mfa = strength.getRequirementsSatisfied() != null
                && strength.getRequirementsSatisfied().contains(AuthenticationStrengthRequirements.Mfa);
        return new Strength(strength.getDisplayName(), mfa);
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    private static List<String> words(@Nullable Collection<? extends @Nullable ValuedEnum> values) {
        return values == null
                ? List.of()
                : values.stream().map(PolicyWords::word).toList();
    }

    private static String word(@Nullable ValuedEnum value) {
        return value == null ? UNHEARD_OF : value.getValue();
    }
}
