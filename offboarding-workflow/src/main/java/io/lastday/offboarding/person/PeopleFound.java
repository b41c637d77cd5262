package io.lastday.offboarding.person;

import io.lastday.offboarding.step.ConnectedSystem;
import java.util.List;

/**
 * What a search found.
 *
 * @param items people, each with what tells namesakes apart
 * @param incomplete systems that did not answer, with the reason
 */
public record PeopleFound(List<FoundPerson> items, List<Incomplete> incomplete) {

    /** Keeps its own copies. */
    public PeopleFound {
        items = List.copyOf(items);
        incomplete = List.copyOf(incomplete);
    }

    /** A system whose answer is missing. */
    public record Incomplete(ConnectedSystem system, String reason) {}
}
