package io.lastday.identity.source.entra;

import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Mailbox;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.directory.Tenant;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.GraphPermission;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Part;
import io.lastday.platform.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What mailboxes are for, since a shared one is nobody's account, and which rules send their mail on. Forwarding of the mailbox
 * itself and delegates stand in Exchange alone, which Graph does not show: they stay unread.
 */
final class MailboxWalk {

    private static final String FORWARDING = "forwardingMailboxes";
    private static final int PAGE = 100;
    private static final String ONLY_EXCHANGE = "DELEGATES_NEED_EXCHANGE";

    private final UserBatch settings;
    private final UserBatch rules;
    private final FactWriter facts;
    private final Slice slice;
    private final OptionalPart optional;

    MailboxWalk(Graph graph, FactWriter facts, Slice slice) {
        this.settings = new UserBatch(graph, GraphPermission.MAILBOXES, id -> "/users/" + id + "/mailboxSettings");
        this.rules = new UserBatch(
                graph, GraphPermission.MAILBOXES, id -> "/users/" + id + "/mailFolders/inbox/messageRules");
        this.facts = facts;
        this.slice = slice;
        this.optional = new OptionalPart(facts);
    }

    Mono<Void> walk(Walk walk) {
        Mono<Set<String>> domains = domains(walk).cache();
        SliceWalk turn = new SliceWalk(Parts.MAILBOXES, slice, users -> domains.flatMap(own -> page(users, own)));
        return turn.walk(walk)
                .then(Mono.defer(() -> forwarding(walk, turn.turn(walk).cache(), domains)));
    }

    /** Whose mail is known to go elsewhere is read each time, so that what was mended is not told for many walks more. */
    private Mono<Void> forwarding(Walk walk, Mono<List<String>> read, Mono<Set<String>> domains) {
        return walk.part(
                Part.delta(FORWARDING),
                after -> read.flatMap(others -> forwarding(walk, Set.copyOf(others), after))
                        .flatMap(users -> users.isEmpty()
                                ? Mono.just(FactPage.last(List.of()))
                                : domains.flatMap(own -> page(users, own)).map(page -> next(page, users))));
    }

    private Mono<List<String>> forwarding(Walk walk, Set<String> read, @Nullable String after) {
        return walk.facts(Kinds.MAILBOX)
                .filter(fact -> (after == null || fact.id().compareTo(after) > 0) && !read.contains(fact.id()))
                .filter(fact -> !facts.read(fact, Mailbox.class).forwardsTo().isEmpty())
                .map(Fact::id)
                .take(PAGE)
                .collectList();
    }

    private static FactPage next(FactPage page, List<String> users) {
        return new FactPage(page.facts(), page.gone(), users.size() < PAGE ? null : users.getLast(), null);
    }

    private Mono<Set<String>> domains(Walk walk) {
        return walk.facts(Kinds.TENANT)
                .flatMapIterable(fact -> Objects.requireNonNullElse(
                        facts.read(fact, Tenant.class).domains(), List.<String>of()))
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private Mono<FactPage> page(List<String> users, Set<String> domains) {
        return Mono.zip(settings.read(users), rules.read(users)).map(both -> {
            UserBatch.Answers found = both.getT1();
            List<Fact> said = new ArrayList<>();
            found.found()
                    .forEach((id, body) ->
                            said.add(mailbox(id, body, both.getT2().found().get(id), domains)));
            RemoteFailure.MissingPermission refusal =
                    found.refusal() == null ? both.getT2().refusal() : found.refusal();
            if (refusal != null) {
                said.add(optional.unread(Parts.MAILBOXES, refusal));
            }
            // that there is none is a fact too: nobody is to take "not yet read" for it
            found.absent().forEach(id -> said.add(facts.aboutEntra(Kinds.MAILBOX, id, id, Mailbox.none())));
            return new FactPage(said, List.of(), null, null);
        });
    }

    private Fact mailbox(String id, JsonNode settings, @Nullable JsonNode rules, Set<String> domains) {
        List<Mailbox.Forward> forwards = rules == null ? List.of() : ForwardingRules.of(rules, domains);
        return facts.aboutEntra(
                Kinds.MAILBOX,
                id,
                id,
                new Mailbox(
                        Said.text(settings, "userPurpose"),
                        forwards,
                        List.of(),
                        rules == null ? "NO_PERMISSION" : ONLY_EXCHANGE));
    }
}
