package io.lastday.offboarding.person;

import io.lastday.offboarding.step.ConnectedSystem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The state of a leaver's accounts before the first write: the ground of evidence and of restoration.
 *
 * @param takenAt when it was read
 * @param accounts the facts that steps and restoration decide on
 * @param json everything that was read, as canonical JSON; the case keeps exactly these bytes
 */
public record Snapshot(Instant takenAt, List<AccountFacts> accounts, String json) {

    /** Keeps its own copy. */
    public Snapshot {
        accounts = List.copyOf(accounts);
    }

    /**
     * What one account looked like.
     *
     * @param enabled whether it could sign in
     * @param synced whether an on-premises directory rules it, so that a cloud change does not last
     * @param guest whether it was invited from elsewhere
     * @param facts anything else that matters to this system, by name
     */
    public record AccountFacts(
            ConnectedSystem system,
            String id,
            boolean enabled,
            boolean synced,
            boolean guest,
            Map<String, String> facts) {
        /** Keeps its own copy. */
        public AccountFacts {
            facts = Map.copyOf(facts);
        }
    }
}
