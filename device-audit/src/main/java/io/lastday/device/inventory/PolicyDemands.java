package io.lastday.device.inventory;

import io.lastday.device.fact.CompliancePolicy;
import io.lastday.device.posture.LockFacts.LockPolicy;
import io.lastday.device.posture.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The weakest demand of a platform's policies: which policy a device has is not known from one bulk call. */
final class PolicyDemands {

    private static final Map<Platform, Set<String>> TYPES = Map.of(
            Platform.WINDOWS, Set.of("windows10CompliancePolicy"),
            Platform.MACOS, Set.of("macOSCompliancePolicy"),
            Platform.IOS, Set.of("iosCompliancePolicy"),
            Platform.IPADOS, Set.of("iosCompliancePolicy"),
            Platform.ANDROID,
                    Set.of(
                            "androidCompliancePolicy",
                            "androidWorkProfileCompliancePolicy",
                            "androidDeviceOwnerCompliancePolicy"));

    private PolicyDemands() {}

    /**
     * Null where not every policy of the platform could be read. The types that Graph leaves unnamed are of Android: v1.0 has no
     * name for several of its enrolments, and all those of the other platforms.
     */
    static @Nullable LockPolicy weakest(Platform platform, List<CompliancePolicy> policies) {
        if (platform == Platform.ANDROID && policies.stream().anyMatch(policy -> policy.type() == null)) {
            return null;
        }
        Set<String> types = TYPES.getOrDefault(platform, Set.of());
        List<CompliancePolicy> meant = policies.stream()
                .filter(policy -> policy.type() != null && types.contains(policy.type()))
                .toList();
        return meant.isEmpty() ? null : new LockPolicy(minimumLength(meant), minutesToLock(meant), neverInSome(meant));
    }

    private static @Nullable Integer minimumLength(List<CompliancePolicy> policies) {
        return demandedByAll(policies, CompliancePolicy::minimumLength)
                ? values(policies, CompliancePolicy::minimumLength)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    /** Zero means never. Where only some say so, which of them a device has decides it, and that is not known. */
    private static @Nullable Integer minutesToLock(List<CompliancePolicy> policies) {
        if (values(policies, CompliancePolicy::minutesToLock).anyMatch(minutes -> minutes == 0)) {
            return 0;
        }
        return demandedByAll(policies, CompliancePolicy::minutesToLock)
                ? values(policies, CompliancePolicy::minutesToLock)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    private static boolean neverInSome(List<CompliancePolicy> policies) {
        long never = policies.stream()
                .filter(policy -> Objects.equals(policy.minutesToLock(), 0))
                .count();
        return never > 0 && never < policies.size();
    }

    private static boolean demandedByAll(
            List<CompliancePolicy> policies, Function<CompliancePolicy, @Nullable Integer> demand) {
        return policies.stream().map(demand).allMatch(Objects::nonNull);
    }

    private static Stream<Integer> values(
            List<CompliancePolicy> policies, Function<CompliancePolicy, @Nullable Integer> demand) {
        return policies.stream().map(demand).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
