package io.lastday.device.fact;

import org.jspecify.annotations.Nullable;

/**
 * What a compliance policy demands of a screen lock.
 *
 * @param type the class without its namespace, for example {@code iosCompliancePolicy}; null where Graph left it out
 */
public record CompliancePolicy(
        @Nullable String type,
        @Nullable Integer minimumLength,
        @Nullable Integer minutesToLock) {}
