package io.lastday.device.inventory;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words of the wire that mean nothing. */
final class Raw {

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
    private static final Instant NEVER_FROM = Instant.parse("9000-01-01T00:00:00Z");

    private Raw() {}

    static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    /** An id that names something. */
    static @Nullable String id(@Nullable String id) {
        return present(id).filter(value -> !value.equals(NO_ID)).orElse(null);
    }

    static @Nullable String person(@Nullable String id) {
        String usable = id(id);
        return usable == null ? null : "entra:" + usable;
    }

    /** Year 1 and year 9999 are Graph's words for never; a clock that runs ahead is set to now. */
    static @Nullable Instant seen(@Nullable Instant at, Instant now) {
        if (at == null || at.isBefore(Instant.EPOCH) || at.isAfter(NEVER_FROM)) {
            return null;
        }
        return at.isAfter(now) ? now : at;
    }
}
