package io.lastday.identity.source.entra;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.Kinds;
import io.lastday.identity.source.CloseLooks;
import io.lastday.identity.source.FactWriter;
import io.lastday.platform.walk.Walk;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Whom a walk asks about where a call for each is too many for one walk: the next so many members in the order of ids, so that
 * walk after walk everybody has their turn, behind those who are to be looked at closely. Few enough people are asked about every time. A disabled account is asked about too:
 * what its mailbox forwards goes on after its owner has left.
 */
final class Slice {

    private final FactWriter facts;
    private final CloseLooks looks;
    private final int limit;

    Slice(FactWriter facts, CloseLooks looks, int limit) {
        this.facts = facts;
        this.looks = looks;
        this.limit = limit;
    }

    /**
     * Each once; whose turn it is comes last, so that the next walk knows where to go on.
     *
     * @param after the last one of the walk before; null for the first time
     */
    Mono<List<String>> of(Walk walk, @Nullable String after) {
        return Mono.zip(looks.of(walk, ShortList.ENTRA), turn(walk, after))
                .map(both -> Stream.concat(
                                new TreeSet<>(both.getT1())
                                        .stream().filter(id -> !both.getT2().contains(id)),
                                both.getT2().stream())
                        .toList());
    }

    private Mono<List<String>> turn(Walk walk, @Nullable String after) {
        return walk.facts(Kinds.USER)
                .map(fact -> facts.read(fact, EntraUser.class))
                .filter(user -> !user.guest())
                .map(EntraUser::id)
                .collect(() -> new Nearest(limit, after), Nearest::add)
                .map(Nearest::all);
    }

    /** The lowest ids after a mark, and then those from the start, kept while all of them pass by. */
    private static final class Nearest {

        private final TreeSet<String> behind = new TreeSet<>();
        private final TreeSet<String> start = new TreeSet<>();
        private final int limit;
        private final @Nullable String after;

        Nearest(int limit, @Nullable String after) {
            this.limit = limit;
            this.after = after;
        }

        void add(String id) {
            boolean further = after == null || id.compareTo(after) > 0;
            TreeSet<String> set = further ? behind : start;
            set.add(id);
            if (set.size() > limit) {
                set.removeLast();
            }
        }

        List<String> all() {
            return Stream.of(behind, start)
                    .flatMap(Collection::stream)
                    .limit(limit)
                    .toList();
        }
    }
}
