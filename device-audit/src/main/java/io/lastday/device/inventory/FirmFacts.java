package io.lastday.device.inventory;

import io.lastday.device.fact.CompliancePolicy;
import io.lastday.device.fact.TenantDefaults;
import io.lastday.device.fact.Unread;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What concerns all devices.
 *
 * @param unread why a part may not be read, by its name
 * @param readAt when each source was last read whole
 */
public record FirmFacts(
        List<CompliancePolicy> policies,
        @Nullable TenantDefaults tenant,
        Map<String, Unread> unread,
        Map<String, Instant> readAt) {

    public FirmFacts {
        policies = List.copyOf(policies);
        unread = Map.copyOf(unread);
        readAt = Map.copyOf(readAt);
    }

    /** Why a part may not be read; null where it may. */
    public @Nullable String reason(String part) {
        Unread found = unread.get(part);
        return found == null ? null : found.reason();
    }

    Instant readAt(String source) {
        return readAt.getOrDefault(source, Instant.EPOCH);
    }
}
