package io.lastday.device.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the signed file, about a device that no system manages: what somebody wrote down on a day.
 *
 * @param serialKey digest of the serial number; null where the line has none
 * @param person Entra object id
 * @param declaredAt the day that the line itself names
 */
public record DeclaredDevice(
        String id,
        String name,
        @Nullable String serialKey,
        @Nullable String person,
        @Nullable String ownerType,
        @Nullable String operatingSystem,
        @Nullable String osVersion,
        @Nullable Boolean encrypted,
        @Nullable Instant declaredAt) {}
