package io.lastday.identity.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All facts about the firm itself.
 *
 * @param groups by id
 * @param flow null where no realm was read
 * @param unread what may not be read in Entra, by part
 */
public record FirmFacts(
        List<AccessPolicy> policies,
        Map<String, Group> groups,
        @Nullable Tenant tenant,
        @Nullable Flow flow,
        Map<String, Unread> unread) {

    public FirmFacts {
        policies = List.copyOf(policies);
        groups = Map.copyOf(groups);
        unread = Map.copyOf(unread);
    }

    /** Why the part is not known; empty where it is. */
    public Optional<String> unread(String part) {
        return Optional.ofNullable(unread.get(part)).map(Unread::reason);
    }

    /** The same, or null. */
    public @Nullable String reason(String part) {
        return unread(part).orElse(null);
    }
}
