package io.lastday.identity.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The authentication methods themselves, read one account at a time; the password is left out. */
public record Methods(List<Method> methods) {

    public Methods {
        methods = methods == null ? List.of() : List.copyOf(methods);
    }

    /**
     * @param type the last word of {@code @odata.type}, with or without its suffix: {@code fido2}, {@code phone}, …
     * @param label name of the key or device; of an e-mail address its domain only
     * @param phone keyed hash of the number, equal for equal numbers; never the number
     * @param usableUntil of a temporary pass
     */
    public record Method(
            String type,
            @Nullable String id,
            @Nullable String label,
            @Nullable String phone,
            @Nullable Instant created,
            @Nullable Instant usableUntil) {}
}
