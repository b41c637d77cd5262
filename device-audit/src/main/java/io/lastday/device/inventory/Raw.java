package io.lastday.device.inventory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words of the wire that mean nothing. */
final class Raw {

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

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
}
