package io.lastday.device.source;

import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Part;
import io.lastday.platform.walk.Walk;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Walks what has to be asked device by device, some hundreds a page, so that a walk that broke goes on where it was. */
public final class Slices {

    private static final int PAGE = 200;

    private Slices() {}

    /**
     * @param ids all that are to be asked, in an order that a resumed walk finds again
     * @param read what is said of some of them
     */
    public static Mono<Void> walk(
            Walk walk, Part part, Mono<List<String>> ids, Function<List<String>, Mono<FactPage>> read) {
        Mono<List<String>> all = ids.cache();
        return walk.part(
                part,
                cursor -> all.flatMap(chosen -> page(chosen, cursor == null ? 0 : Integer.parseInt(cursor), read)));
    }

    private static Mono<FactPage> page(List<String> ids, int from, Function<List<String>, Mono<FactPage>> read) {
        int to = Math.min(from + PAGE, ids.size());
        return read.apply(ids.subList(Math.min(from, to), to))
                .map(page -> FactPage.of(page.facts(), to == ids.size() ? null : String.valueOf(to)));
    }
}
