package io.lastday.identity.source.entra;

import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.GraphPermission;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** The registered methods themselves of those on the {@link ShortList}: nobody is to be named for a lapse mended this morning. */
final class MethodWalk {

    private static final int PAGE = 100;

    private final UserBatch users;
    private final FactWriter facts;
    private final MethodWords words;
    private final OptionalPart optional;

    MethodWalk(Graph graph, FactWriter facts, MethodWords words) {
        this.users = new UserBatch(graph, GraphPermission.METHODS, id -> "/users/" + id + "/authentication/methods");
        this.facts = facts;
        this.words = words;
        this.optional = new OptionalPart(facts);
    }

    /** @param list whom to ask about, worked out once */
    Mono<Void> walk(Walk walk, Mono<List<String>> list) {
        return walk.full(
                Parts.METHODS,
                Set.of(Kinds.METHODS, Kinds.UNREAD),
                cursor -> list.flatMap(all -> page(all, cursor == null ? 0 : Integer.parseInt(cursor))));
    }

    private Mono<FactPage> page(List<String> all, int from) {
        int to = Math.min(from + PAGE, all.size());
        return users.read(all.subList(Math.min(from, to), to)).map(answers -> {
            List<Fact> said = new ArrayList<>();
            answers.found()
                    .forEach((id, body) -> said.add(facts.aboutEntra(Kinds.METHODS, id, id, words.methods(body))));
            if (answers.refusal() != null) {
                said.add(optional.unread(Parts.METHODS, answers.refusal()));
            }
            return FactPage.of(said, to < all.size() ? String.valueOf(to) : null);
        });
    }
}
