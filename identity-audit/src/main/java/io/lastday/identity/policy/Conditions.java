package io.lastday.identity.policy;

import io.lastday.identity.directory.AccessPolicy;
import io.lastday.identity.directory.AccessPolicy.Applications;
import io.lastday.identity.directory.AccessPolicy.Filter;
import io.lastday.identity.policy.Axis.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of conditions, and the axes that a policy's conditions draw lines on. */
final class Conditions {

    static final String ALL = "All";
    static final String ALL_TRUSTED = "AllTrusted";

    /** An application that no policy names. */
    static final String ANOTHER = "another application";

    /** A sign-in that is no special flow. */
    static final String ORDINARY = "ordinary";

    static final Set<String> APPLICATION_GROUPS = Set.of("Office365", "MicrosoftAdminPortals");
    static final Set<String> CLIENTS = Set.of("browser", "mobileAppsAndDesktopClients", "exchangeActiveSync", "other");
    static final Set<String> PLATFORMS =
            Set.of("android", "iOS", "windows", "windowsPhone", "macOS", "linux", "another platform");
    static final Set<String> RISKS = Set.of("none", "low", "medium", "high");
    static final Set<String> INSIDER_RISKS = Set.of("none", "minor", "moderate", "elevated");
    static final Set<String> FLOWS = Set.of(ORDINARY, "deviceCodeFlow", "authenticationTransfer");

    /** What older protocols speak: they cannot ask for a second factor. */
    static final Set<String> LEGACY_CLIENTS = Set.of("exchangeActiveSync", "other");

    private static final String EXCHANGE_SUPPORTED = "easSupported";

    private Conditions() {}

    /** The axes that these policies speak of. */
    static Map<Axis.Key, Axis> axes(List<AccessPolicy> policies) {
        Map<Axis.Key, Axis> axes = new HashMap<>();
        Set<String> applications = new HashSet<>(Set.of(ANOTHER));
        for (AccessPolicy policy : policies) {
            named(policy.conditions().applications())
                    .filter(Predicate.not(APPLICATION_GROUPS::contains))
                    .forEach(applications::add);
            either(policy).forEach(axis -> axes.put(axis.key(), axis));
        }
        Stream.of(
                        new Axis(Kind.APPLICATION, "", applications),
                        new Axis(Kind.CLIENT, "", CLIENTS),
                        new Axis(Kind.PLATFORM, "", PLATFORMS),
                        new Axis(Kind.SIGN_IN_RISK, "", RISKS),
                        new Axis(Kind.USER_RISK, "", RISKS),
                        new Axis(Kind.INSIDER_RISK, "", INSIDER_RISKS),
                        new Axis(Kind.FLOW, "", FLOWS))
                .forEach(axis -> axes.put(axis.key(), axis));
        return axes;
    }

    private static List<Axis> either(AccessPolicy policy) {
        List<Axis> axes = new ArrayList<>();
        AccessPolicy.Conditions conditions = policy.conditions();
        named(conditions.applications())
                .filter(APPLICATION_GROUPS::contains)
                .forEach(group -> axes.add(Axis.either(Kind.APPLICATION_GROUP, group)));
        rule(conditions.applications().applicationFilter())
                .ifPresent(rule -> axes.add(Axis.either(Kind.APPLICATION_FILTER, rule)));
        deviceFilter(conditions).flatMap(Conditions::rule).ifPresent(rule -> axes.add(Axis.either(Kind.DEVICE, rule)));
        if (conditions.locations() != null) {
            Stream.concat(
                            conditions.locations().includeLocations().stream(),
                            conditions.locations().excludeLocations().stream())
                    .filter(location -> !location.equals(ALL))
                    .forEach(location -> axes.add(Axis.either(Kind.LOCATION, location)));
        }
        return axes;
    }

    private static Stream<String> named(Applications applications) {
        return Stream.concat(applications.includeApplications().stream(), applications.excludeApplications().stream())
                .filter(word -> !word.equals(ALL) && !word.equals("None"));
    }

    static Optional<Filter> deviceFilter(AccessPolicy.Conditions conditions) {
        return Optional.ofNullable(conditions.devices()).map(AccessPolicy.Devices::deviceFilter);
    }

    static Optional<String> rule(@Nullable Filter filter) {
        return Optional.ofNullable(filter).map(Filter::rule);
    }

    /** The clients that a policy names; Exchange's supported ones are only some of those that speak its old protocol. */
    static List<String> clients(AccessPolicy.Conditions conditions) {
        return conditions.clientAppTypes().stream()
                .filter(word -> !word.equals(EXCHANGE_SUPPORTED))
                .toList();
    }

    static List<String> words(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
