package io.lastday.identity.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An app registration, as a fact about one of its owners.
 *
 * @param owners how many owners it has; null where nobody can say
 */
public record OwnedApplication(
        String id,
        @Nullable String name,
        List<Credential> secrets,
        List<Credential> certificates,
        @Nullable Integer owners) {

    public OwnedApplication {
        secrets = secrets == null ? List.of() : List.copyOf(secrets);
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
    }

    /** @param ends null where it has no end */
    public record Credential(
            @Nullable String id,
            @Nullable String name,
            @Nullable Instant ends) {}
}
