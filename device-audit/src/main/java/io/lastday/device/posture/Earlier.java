package io.lastday.device.posture;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the next evaluation has to know of a stored {@link DeviceItem}: the few members that it carries on. Read for every device of
 * a firm, so that evidence is passed over.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Earlier(
        @Nullable String os,
        @Nullable String osVersion,
        @Nullable LocalDate supportEnds,
        @Nullable Failing failing,
        List<EarlierCheck> checks) {

    /** One check at that time; its members are those of {@link CheckResult}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record EarlierCheck(
            Check check,
            CheckState state,
            @Nullable Instant firstFailedAt,
            @Nullable Instant unknownSince) {}

    /** One check; empty where the row is older than the check. */
    public Optional<EarlierCheck> result(Check check) {
        return checks.stream().filter(result -> result.check() == check).findFirst();
    }
}
