package io.lastday.identity.source.entra;

import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Part;
import io.lastday.platform.walk.Walk;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Walks a {@link Slice} in pages; what earlier walks said of the others still holds. */
final class SliceWalk {

    private static final int PAGE = 100;

    private final String part;
    private final Slice slice;
    private final Function<List<String>, Mono<FactPage>> read;

    /** @param read what is said of some users; a page with a next place says that asking on is of no use */
    SliceWalk(String part, Slice slice, Function<List<String>, Mono<FactPage>> read) {
        this.part = part;
        this.slice = slice;
        this.read = read;
    }

    /** Whose turn it is in this walk; the same after a death and resumption. */
    Mono<List<String>> turn(Walk walk) {
        return walk.kept(part).flatMap(after -> slice.of(walk, after.orElse(null)));
    }

    Mono<Void> walk(Walk walk) {
        Mono<List<String>> chosen = turn(walk).cache();
        return walk.part(
                Part.delta(part),
                cursor -> chosen.flatMap(all -> page(all, cursor == null ? 0 : Integer.parseInt(cursor))));
    }

    private Mono<FactPage> page(List<String> all, int from) {
        int to = Math.min(from + PAGE, all.size());
        return read.apply(all.subList(Math.min(from, to), to)).map(page -> {
            boolean last = to == all.size();
            return new FactPage(
                    page.facts(),
                    page.gone(),
                    last ? null : String.valueOf(to),
                    last && !all.isEmpty() ? all.getLast() : null);
        });
    }
}
