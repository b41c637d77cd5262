package io.lastday.platform.walk;

import java.util.List;

/** All that the sources say of one subject, in the order of source, kind and id. */
public record Subject(String id, List<SourceFact> facts) {

    public Subject {
        facts = List.copyOf(facts);
    }
}
