package io.lastday.identity.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of Entra's {@code userRegistrationDetails}, which is hours old.
 *
 * @param methods the report's own words
 * @param reportOf when the report was made
 */
public record Registration(
        @Nullable Boolean mfaRegistered,
        @Nullable Boolean mfaCapable,
        @Nullable Boolean passwordless,
        @Nullable Boolean ssprRegistered,
        @Nullable Boolean ssprEnabled,
        @Nullable Boolean ssprCapable,
        List<String> methods,
        @Nullable Instant reportOf) {

    public Registration {
        methods = methods == null ? List.of() : List.copyOf(methods);
    }
}
