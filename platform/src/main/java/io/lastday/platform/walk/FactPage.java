package io.lastday.platform.walk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a part.
 *
 * @param gone what a delta says is deleted
 * @param next where the part goes on; null at its end
 * @param keep a token for the next walk, such as a delta link; the last one that a part gives counts
 */
public record FactPage(
        List<Fact> facts,
        List<Gone> gone,
        @Nullable String next,
        @Nullable String keep) {

    /** The name of a fact that no longer holds. */
    public record Gone(String kind, String id) {}

    public FactPage {
        facts = List.copyOf(facts);
        gone = List.copyOf(gone);
    }

    /** The last page of a part that keeps no token. */
    public static FactPage last(List<Fact> facts) {
        return new FactPage(facts, List.of(), null, null);
    }

    /** A page of a part that keeps no token; the last one where {@code next} is null. */
    public static FactPage of(List<Fact> facts, @Nullable String next) {
        return new FactPage(facts, List.of(), next, null);
    }
}
