package io.lastday.identity.source.keycloak;

import io.lastday.identity.directory.Flow;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.LinkSettings;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.source.CloseLooks;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.KeycloakRole;
import io.lastday.identity.source.keycloak.AccountReader.Questions;
import io.lastday.identity.source.keycloak.AccountWords.Asked;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.UserRepresentation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every account of the realm. The list in its full form is read each time, 250 a call: it settles who has an OTP, who is enabled
 * and who is gone. Everybody else is asked for their credentials once, and again only where {@link Recheck} says so.
 */
final class AccountWalk {

    static final int PAGE = 250;
    private static final String BY_ROLE = "conditional-user-role";

    private final RealmReads realm;
    private final FactWriter facts;
    private final JsonMapper json;
    private final AccountWords words;
    private final AccountReader accounts;
    private final EventReader events;
    private final BrokerLinks brokers;
    private final CloseLooks looks;
    private final int callsAtOnce;
    private final int slices;

    AccountWalk(
            RealmReads realm,
            FactWriter facts,
            JsonMapper json,
            LinkSettings links,
            CloseLooks looks,
            int callsAtOnce,
            int slices) {
        this.realm = realm;
        this.facts = facts;
        this.json = json;
        this.words = new AccountWords(realm.name(), links);
        this.accounts = new AccountReader(realm);
        this.events = new EventReader(realm);
        this.brokers = new BrokerLinks(realm, links.brokerAlias());
        this.looks = looks;
        this.callsAtOnce = callsAtOnce;
        this.slices = slices;
    }

    /**
     * What a whole walk leaves to the next.
     *
     * @param position in the realm's events, of its own clock
     * @param slice the slice that had its turn
     */
    record Kept(Instant position, int slice) {}

    /**
     * Where the list goes on.
     *
     * @param last id of the last account before {@code first}; it is read once more, so that a shift is noticed
     * @param before what the last whole walk left; null for the first one
     * @param after what this walk will leave
     */
    record Place(int first, @Nullable String last, @Nullable Kept before, Kept after) {}

    /** What holds for a whole walk. */
    private record Round(Recheck recheck, Questions questions) {}

    Mono<Void> walk(Walk walk) {
        AtomicReference<@Nullable Mono<Round>> round = new AtomicReference<>();
        return walk.kept(Parts.ACCOUNTS)
                .flatMap(token -> walk.full(
                        Parts.ACCOUNTS,
                        Set.of(Kinds.ACCOUNT, Kinds.UNREAD),
                        cursor -> (cursor == null ? start(walk, token) : Mono.just(json.readValue(cursor, Place.class)))
                                .flatMap(
                                        place -> once(round, walk, place).flatMap(known -> page(walk, known, place)))));
    }

    private Mono<Round> once(AtomicReference<@Nullable Mono<Round>> known, Walk walk, Place place) {
        Mono<Round> round = known.get();
        if (round == null) {
            round = round(walk, place).cache();
            known.set(round);
        }
        return round;
    }

    private Mono<Place> start(Walk walk, Optional<String> token) {
        Kept before = token.map(text -> json.readValue(text, Kept.class)).orElse(null);
        int slice = before == null ? 0 : (before.slice() + 1) % slices;
        return events.position(walk.startedAt()).map(position -> new Place(0, null, before, new Kept(position, slice)));
    }

    private Mono<Round> round(Walk walk, Place place) {
        Mono<Changes> changes = place.before() == null
                ? Mono.just(new Changes.Everybody("FIRST_WALK"))
                : events.since(place.before().position(), walk.startedAt());
        int slice = place.after().slice();
        return Mono.zip(changes, brokers.accounts(), questions(walk), looks.of(walk, "keycloak:" + realm.name() + ":"))
                .map(all -> new Round(new Recheck(all.getT1(), slice, slices, all.getT2(), all.getT4()), all.getT3()));
    }

    private Mono<Questions> questions(Walk walk) {
        Mono<Boolean> offline = realm.read(KeycloakRole.VIEW_REALM, found -> found.getClientSessionStats())
                .map(clients -> clients.stream().anyMatch(client -> !"0".equals(client.getOrDefault("offline", "0"))))
                .onErrorResume(RemoteFailure.MissingPermission.class, refused -> Mono.just(true));
        Mono<Boolean> roles = walk.facts(Kinds.FLOW)
                .map(fact -> facts.read(fact, Flow.class))
                .any(flow -> Objects.requireNonNullElse(flow.executions(), List.<Flow.Execution>of()).stream()
                        .anyMatch(execution -> BY_ROLE.equals(execution.provider())));
        return Mono.zip(offline, roles).map(both -> new Questions(both.getT1(), both.getT2()));
    }

    private Mono<FactPage> page(Walk walk, Round round, Place place) {
        return realm.read(
                        KeycloakRole.VIEW_USERS,
                        found -> found.users()
                                .list(place.last() == null ? place.first() : place.first() - 1, asked(place)))
                .flatMap(listed -> shifted(place, listed)
                        ? page(walk, round, back(place))
                        : told(walk, round, place, fresh(place, listed)));
    }

    private static int asked(Place place) {
        return place.last() == null ? PAGE : PAGE + 1;
    }

    /** Somebody before this page was deleted or renamed meanwhile, so that somebody may have been passed over. */
    private static boolean shifted(Place place, List<UserRepresentation> listed) {
        return place.last() != null
                && (listed.isEmpty() || !place.last().equals(listed.getFirst().getId()));
    }

    /** A page back, without looking for the shift again: what is read twice is said once. */
    private static Place back(Place place) {
        return new Place(Math.max(0, place.first() - PAGE), null, place.before(), place.after());
    }

    private static List<UserRepresentation> fresh(Place place, List<UserRepresentation> listed) {
        return place.last() == null ? listed : listed.subList(1, listed.size());
    }

    private Mono<FactPage> told(Walk walk, Round round, Place place, List<UserRepresentation> listed) {
        List<String> ids = listed.stream()
                .map(UserRepresentation::getId)
                .filter(Objects::nonNull)
                .toList();
        return walk.facts(Kinds.ACCOUNT, ids)
                .collectMap(Fact::id, fact -> facts.read(fact, KeycloakUser.class))
                .flatMap(known -> Flux.fromIterable(listed)
                        .flatMapSequential(said -> account(round, said, known), callsAtOnce)
                        .collectList())
                .map(accounts -> page(place, listed, accounts));
    }

    private Mono<KeycloakUser> account(Round round, UserRepresentation said, Map<String, KeycloakUser> known) {
        KeycloakUser before = known.get(said.getId());
        KeycloakUser now = words.account(said, before == null ? Asked.notAsked() : Asked.as(before));
        return round.recheck().asks(now, before)
                ? accounts.ask(now, round.questions()).map(asked -> words.account(said, asked))
                : Mono.just(now);
    }

    private FactPage page(Place place, List<UserRepresentation> listed, List<KeycloakUser> accounts) {
        List<Fact> said = new ArrayList<>();
        accounts.forEach(
                account -> said.add(facts.about(AccountWords.subject(account), Kinds.ACCOUNT, account.id(), account)));
        if (accounts.stream().anyMatch(account -> "NO_PERMISSION".equals(account.unread()))) {
            said.add(facts.unread(Parts.CREDENTIALS, "NO_PERMISSION", KeycloakRole.VIEW_USERS.role()));
        }
        boolean ends = listed.size() < PAGE;
        return new FactPage(
                said,
                List.of(),
                ends ? null : json.writeValueAsString(further(place, listed)),
                ends ? json.writeValueAsString(place.after()) : null);
    }

    private static Place further(Place place, List<UserRepresentation> listed) {
        return new Place(place.first() + listed.size(), listed.getLast().getId(), place.before(), place.after());
    }
}
