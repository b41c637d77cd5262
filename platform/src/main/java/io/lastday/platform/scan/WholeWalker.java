package io.lastday.platform.scan;

import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Walk;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Walks a source that is read in one breath: all of it is one fact of kind {@value #KIND} about the firm. */
public record WholeWalker(SourceReader reader) implements SourceWalker {

    /** Kind, part and id of the one fact. */
    public static final String KIND = "walk";

    @Override
    public String source() {
        return reader.source();
    }

    @Override
    public Mono<Void> walk(Walk walk) {
        return walk.full(
                KIND,
                Set.of(KIND),
                cursor -> reader.read(walk::seen)
                        .map(facts -> FactPage.last(List.of(new Fact(KIND, KIND, Fact.FIRM, facts)))));
    }
}
