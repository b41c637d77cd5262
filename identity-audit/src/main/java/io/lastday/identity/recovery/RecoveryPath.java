package io.lastday.identity.recovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One path of one person.
 *
 * @param system {@code ENTRA}, {@code KEYCLOAK}, or the name of a declared backup system
 * @param what it in words, without a secret, a whole number of a telephone or a private address: "phone ending 12", "app Payroll export"
 * @param others ids of other people whom this path lets in or comes from, such as delegates
 * @param unknown machine reason where it could not be read: then it may be there
 */
public record RecoveryPath(
        PathKind kind,
        String system,
        String what,
        List<String> others,
        @Nullable String unknown) {

    public RecoveryPath {
        others = List.copyOf(others);
    }

    static RecoveryPath of(PathKind kind, String system, String what) {
        return new RecoveryPath(kind, system, what, List.of(), null);
    }

    /** A way that may be there: nobody could look. */
    static RecoveryPath unknown(PathKind kind, String system, String what, String reason) {
        return new RecoveryPath(kind, system, what, List.of(), reason);
    }

    /** Whether it was seen, and not only could not be looked for. */
    public boolean known() {
        return unknown == null;
    }
}
