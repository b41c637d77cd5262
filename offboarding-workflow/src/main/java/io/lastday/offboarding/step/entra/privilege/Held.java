package io.lastday.offboarding.step.entra.privilege;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what Graph may leave out: text that is missing is empty, and a name that is missing is the id. */
final class Held {

    private Held() {}

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String named(@Nullable String name, @Nullable Object id) {
        return name == null || name.isBlank() ? text(id) : name;
    }

    static String scope(@Nullable String scope) {
        return Objects.requireNonNullElse(scope, HeldRole.TENANT);
    }
}
