package io.lastday.offboarding.step.entra.privilege;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application that somebody owns, or owned.
 *
 * @param id its object id
 * @param kind whether it is the registration itself or its place in this tenant
 * @param appId the id that it logs in with
 * @param name the name for people
 * @param owners object ids of all its owners
 * @param credentials what it can log in with
 */
record OwnedApplication(
        String id, Kind kind, String appId, String name, List<String> owners, List<Credential> credentials) {

    /** Keeps its own copies. */
    OwnedApplication {
        owners = List.copyOf(owners);
        credentials = List.copyOf(credentials);
    }

    /** Where owners and credentials hang. */
    enum Kind {
        /** The app registration. */
        REGISTRATION,
        /** The service principal. */
        SERVICE_PRINCIPAL
    }

    /**
     * A secret or a certificate. Its value is never read: Graph shows it once, to whoever makes it.
     *
     * @param keyId how Entra calls it
     * @param secret whether it is a secret; a certificate otherwise
     * @param from since when it may be used; null where Entra does not say
     * @param until when it ends by itself; null where it does not
     */
    record Credential(
            String keyId,
            boolean secret,
            @Nullable Instant from,
            @Nullable Instant until) {

        /** For people: what it is and how Entra calls it. */
        String words() {
            return (secret ? "secret " : "certificate ") + keyId;
        }
    }

    /** Whether {@code account} is one of the owners. */
    boolean ownedBy(String account) {
        return owners.contains(account);
    }

    /** Whether anybody else owns it. */
    boolean hasOtherOwner(String account) {
        return owners.stream().anyMatch(owner -> !owner.equals(account));
    }

    /**
     * Credentials that somebody who lost access at {@code accessEnded} may know: made before, and still good at {@code now}. One
     * without a date counts.
     */
    List<Credential> knownTo(Instant accessEnded, Instant now) {
        return credentials.stream()
                .filter(one -> one.from() == null || one.from().isBefore(accessEnded))
                .filter(one -> one.until() == null || one.until().isAfter(now))
                .toList();
    }
}
