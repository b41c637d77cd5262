package io.lastday.offboarding.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way back in, as the identity audit tells it.
 *
 * @param kind the audit's own word; a newer audit may know more than {@link PathKind} does
 * @param system {@code ENTRA}, {@code KEYCLOAK}, or the name of a declared backup system
 * @param what it in words, without a secret or a private address
 * @param others ids of other people whom it lets in or comes from
 * @param unknown machine reason where it could not be read: then it may be there
 */
public record RecoveryPath(
        String kind,
        String system,
        String what,
        List<String> others,
        @Nullable String unknown) {

    /** Keeps its own copy. */
    public RecoveryPath {
        others = others == null ? List.of() : List.copyOf(others);
    }

    /** The kind, where this build knows it. */
    public Optional<PathKind> known() {
        return PathKind.of(kind);
    }

    /** Whether it was seen, and not only not ruled out. */
    public boolean seen() {
        return unknown == null;
    }
}
