package io.lastday.identity.policy;

import io.lastday.identity.directory.AccessPolicy;
import io.lastday.identity.directory.Group;
import io.lastday.identity.directory.Tenant;
import io.lastday.identity.directory.Tenant.NamedLocation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the whole firm's sign-ins are governed by, read once and asked for every account.
 *
 * @param unread why the policies are not known; null where they are
 * @param securityDefaults null where they are not known
 * @param locations null where the named locations are not known
 */
public record FirmPolicies(
        List<AccessPolicy> policies,
        @Nullable String unread,
        Map<String, Group> groups,
        @Nullable Boolean securityDefaults,
        @Nullable List<NamedLocation> locations) {

    public FirmPolicies {
        policies = policies.stream()
                .sorted(Comparator.comparing(AccessPolicy::name).thenComparing(AccessPolicy::id))
                .toList();
        groups = Map.copyOf(groups);
    }

    /** @param tenant null where nothing is known of it */
    public static FirmPolicies of(
            List<AccessPolicy> policies, @Nullable String unread, Map<String, Group> groups, @Nullable Tenant tenant) {
        return new FirmPolicies(
                policies,
                unread,
                groups,
                tenant == null ? null : tenant.securityDefaults(),
                tenant == null ? null : tenant.locations());
    }

    List<NamedLocation> knownLocations() {
        return Objects.requireNonNullElse(locations, List.of());
    }
}
