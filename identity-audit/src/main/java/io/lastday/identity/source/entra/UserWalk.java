package io.lastday.identity.source.entra;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.Kinds;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.GraphPermission;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.source.GraphPages.Page;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.FactPage.Gone;
import io.lastday.platform.walk.Part;
import io.lastday.platform.walk.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every user: at first all of them, then what the delta says has changed. The delta's token is taken before the list is read, so
 * that a change meanwhile is not lost; where Graph no longer knows it, or after a week, everybody is read again. Without users
 * nothing can be said, so that a refusal ends the walk.
 */
final class UserWalk {

    static final String PART = "users";

    private static final String DELTA = "/users/delta?$deltatoken=latest&$select=" + UserWords.MEMBERS;
    private static final String LIST = "/users?$top=999&$select=" + UserWords.MEMBERS;
    /** With the last sign-in a page holds at most 500. */
    private static final String LIST_WITH_SIGN_INS = "/users?$top=500&$select=" + UserWords.MEMBERS + ",signInActivity";

    private static final String FORGOTTEN = "syncStateNotFound";
    private static final int GONE = 410;
    private static final Duration ALL_AGAIN = Duration.ofDays(7);

    private final EntraPages pages;
    private final FactWriter facts;
    private final JsonMapper json;

    UserWalk(EntraPages pages, FactWriter facts, JsonMapper json) {
        this.pages = pages;
        this.facts = facts;
        this.json = json;
    }

    /** @param select what the delta tells of; another list of properties needs another delta */
    record Kept(String link, Instant allReadAt, String select) {}

    /** @param delta where the changes since the beginning of this list can be asked for */
    record Place(String delta, String next) {}

    Mono<Void> walk(Walk walk) {
        return walk.kept(PART)
                .map(token -> token.flatMap(text -> usable(text, walk.startedAt())))
                .flatMap(kept -> kept.isPresent() ? changes(walk, kept.get()) : everybody(walk));
    }

    private Optional<Kept> usable(String text, Instant now) {
        Kept kept = json.readValue(text, Kept.class);
        boolean fresh = kept.allReadAt().plus(ALL_AGAIN).isAfter(now);
        return fresh && kept.select().equals(UserWords.MEMBERS) ? Optional.of(kept) : Optional.empty();
    }

    private Mono<Void> changes(Walk walk, Kept kept) {
        return walk.part(
                        Part.delta(PART),
                        cursor -> pages.page(GraphPermission.USERS, cursor == null ? kept.link() : cursor)
                                .flatMap(page -> changed(walk, page, kept)))
                .onErrorResume(UserWalk::isForgotten, forgotten -> everybody(walk));
    }

    private static boolean isForgotten(Throwable failure) {
        return failure instanceof RemoteFailure.Terminal refused
                && (refused.status() == GONE || refused.code().equalsIgnoreCase(FORGOTTEN));
    }

    /** A delta does not tell sign-ins: what was known of them is carried over. */
    private Mono<FactPage> changed(Walk walk, Page page, Kept kept) {
        List<JsonNode> there =
                page.items().stream().filter(item -> !item.has("@removed")).toList();
        List<Gone> gone = page.items().stream()
                .filter(item -> item.has("@removed"))
                .map(item -> new Gone(Kinds.USER, Said.id(item)))
                .toList();
        List<String> ids = there.stream().map(Said::id).toList();
        return walk.facts(Kinds.USER, ids)
                .collectMap(Fact::id, fact -> facts.read(fact, EntraUser.class))
                .map(known -> new FactPage(
                        there.stream().map(item -> fact(item, known)).toList(),
                        gone,
                        page.next(),
                        page.delta() == null ? null : keep(page.delta(), kept.allReadAt())));
    }

    private Fact fact(JsonNode item, Map<String, EntraUser> known) {
        EntraUser user = UserWords.user(item);
        EntraUser before = known.get(user.id());
        return fact(before == null ? user : UserWords.withLastSignIn(user, before.lastSignIn()));
    }

    private Mono<Void> everybody(Walk walk) {
        return walk.full(
                PART,
                Set.of(Kinds.USER),
                cursor -> (cursor == null ? start() : Mono.just(json.readValue(cursor, Place.class)))
                        .flatMap(place -> list(walk, place)));
    }

    private Mono<Place> start() {
        return pages.page(GraphPermission.USERS, DELTA)
                .map(page -> new Place(Optional.ofNullable(page.delta()).orElse(""), LIST_WITH_SIGN_INS));
    }

    private Mono<FactPage> list(Walk walk, Place place) {
        boolean withSignIns = place.next().contains("signInActivity");
        GraphPermission permission = withSignIns ? GraphPermission.REPORTS : GraphPermission.USERS;
        return pages.page(permission, place.next())
                .map(page -> listed(walk, page, place))
                // no licence or no permission for sign-ins: everybody without them
                .onErrorResume(
                        RemoteFailure.MissingPermission.class,
                        refused -> withSignIns ? list(walk, new Place(place.delta(), LIST)) : Mono.error(refused));
    }

    private FactPage listed(Walk walk, Page page, Place place) {
        List<Fact> users =
                page.items().stream().map(UserWords::user).map(this::fact).toList();
        String next = page.next();
        boolean ends = next == null && !place.delta().isEmpty();
        return new FactPage(
                users,
                List.of(),
                next == null ? null : json.writeValueAsString(new Place(place.delta(), next)),
                ends ? keep(place.delta(), walk.startedAt()) : null);
    }

    private @Nullable String keep(String link, Instant allReadAt) {
        return json.writeValueAsString(new Kept(link, allReadAt, UserWords.MEMBERS));
    }

    private Fact fact(EntraUser user) {
        return facts.aboutEntra(Kinds.USER, user.id(), user.id(), user);
    }
}
