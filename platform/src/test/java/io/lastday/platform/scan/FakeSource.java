package io.lastday.platform.scan;

import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.FactPage.Gone;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A source of three parts: users in full, two a page, then the gaps of the users that the walk sees, and changes of groups since
 * the token of the walk before. It can be told to break, or to hang, before any page.
 */
final class FakeSource implements SourceWalker {

    private static final int PAGE = 2;

    private final String name;
    final List<String> users = new CopyOnWriteArrayList<>();
    final List<String> gaps = new CopyOnWriteArrayList<>();
    final List<String> newGroups = new CopyOnWriteArrayList<>();
    final List<String> goneGroups = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final AtomicInteger walking = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    volatile int breakBefore = -1;
    volatile boolean hang;
    volatile boolean circle;
    volatile Sinks.Empty<Void> woken = Sinks.empty();
    volatile RuntimeException fault = new RemoteFailure.Transient("away", null, null);

    FakeSource(String name) {
        this.name = name;
    }

    @Override
    public String source() {
        return name;
    }

    @Override
    public Mono<Void> walk(Walk walk) {
        return Mono.fromRunnable(() -> mostAtOnce.accumulateAndGet(walking.incrementAndGet(), Math::max))
                .then(Mono.defer(() -> walk.full("users", Set.of("user"), this::users)))
                .then(Mono.defer(() -> walk.full("gaps", Set.of("gap"), cursor -> gaps(walk))))
                .then(Mono.defer(() -> walk.kept("groups"))
                        .flatMap(kept -> walk.delta("groups", cursor -> groups(kept, cursor))))
                .doFinally(end -> walking.decrementAndGet());
    }

    private Mono<FactPage> users(@Nullable String cursor) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + PAGE, users.size());
        List<Fact> facts = users.subList(from, to).stream()
                .map(user -> new Fact("user", user, name + ":" + user, "\"" + user + "\""))
                .toList();
        String atEnd = circle ? "0" : null;
        return page("users@" + from, FactPage.of(facts, to < users.size() ? String.valueOf(to) : atEnd));
    }

    /** Rests on the users that the walk sees, as a short-list would. */
    private Mono<FactPage> gaps(Walk walk) {
        return walk.facts("user")
                .filter(user -> gaps.stream().anyMatch(gap -> gap.startsWith(user.id() + "=")))
                .map(user -> new Fact("gap", user.id(), user.subject(), severity(user.id())))
                .collectList()
                .flatMap(facts -> page("gaps", FactPage.last(facts)));
    }

    private String severity(String user) {
        return gaps.stream()
                .filter(gap -> gap.startsWith(user + "="))
                .map(gap -> gap.substring(gap.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
    }

    private Mono<FactPage> groups(Optional<String> kept, @Nullable String cursor) {
        if (cursor == null) {
            List<Fact> facts = new ArrayList<>();
            newGroups.forEach(group -> facts.add(new Fact("group", group, Fact.FIRM, "{}")));
            return page("groups since " + kept.orElse("ever"), FactPage.of(facts, "gone"));
        }
        List<Gone> gone =
                goneGroups.stream().map(group -> new Gone("group", group)).toList();
        return page("groups gone", new FactPage(List.of(), gone, null, "token" + newGroups.size()));
    }

    private Mono<FactPage> page(String what, FactPage page) {
        if (asked.size() == breakBefore) {
            breakBefore = -1;
            return hang ? woken.asMono().then(Mono.just(page)) : Mono.error(fault);
        }
        asked.add(what);
        return Mono.just(page);
    }
}
