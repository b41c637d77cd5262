package io.lastday.identity.source.entra;

import io.lastday.identity.directory.AccessPolicy;
import io.lastday.identity.directory.Group;
import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Membership;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.GraphPermission;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.source.GraphPages.Page;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The members of the groups that policies name, nested groups one by one, so that each membership says through which groups it
 * goes. A group inside itself is read once; a group deleted since has nobody in it; one that may not be read is named as such.
 */
final class GroupWalk {

    private static final String PART = "groups";
    private static final String GROUP = "/groups/%s?$select=id,displayName,visibility";
    private static final String MEMBERS = "/groups/%s/members?$select=id,displayName&$top=999";
    private static final String HIDDEN = "HiddenMembership";

    private final EntraPages pages;
    private final FactWriter facts;
    private final JsonMapper json;

    GroupWalk(EntraPages pages, FactWriter facts, JsonMapper json) {
        this.pages = pages;
        this.facts = facts;
        this.json = json;
    }

    /** A group whose members are still to be read, and the names of the groups that led to it. */
    record Open(String id, List<String> through) {}

    /**
     * Where the part stands.
     *
     * @param roots groups that policies name, still to come
     * @param root whose members are being read; null between two
     * @param seen groups that this root has led to
     * @param link the next page of the first open group
     */
    record Place(
            List<String> roots,
            @Nullable String root,
            List<Open> open,
            List<String> seen,
            @Nullable String link) {

        static Place start(List<String> roots) {
            return new Place(roots, null, List.of(), List.of(), null);
        }

        boolean ended() {
            return root == null && roots.isEmpty();
        }
    }

    Mono<Void> walk(Walk walk) {
        return walk.full(
                PART,
                Set.of(Kinds.GROUP, Kinds.MEMBER),
                cursor -> (cursor == null
                                ? named(walk).map(Place::start)
                                : Mono.just(json.readValue(cursor, Place.class)))
                        .flatMap(this::step));
    }

    private Mono<List<String>> named(Walk walk) {
        return walk.facts(Kinds.POLICY)
                .map(fact -> facts.read(fact, AccessPolicy.class))
                .flatMapIterable(GroupWalk::groups)
                .distinct()
                .sort()
                .collectList();
    }

    private static List<String> groups(AccessPolicy policy) {
        AccessPolicy.Conditions conditions = policy.conditions();
        AccessPolicy.Users users = conditions == null ? null : conditions.users();
        return users == null
                ? List.of()
                : Stream.of(users.includeGroups(), users.excludeGroups())
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .toList();
    }

    private Mono<FactPage> step(Place place) {
        if (place.ended()) {
            return Mono.just(FactPage.last(List.of()));
        }
        return place.root() == null ? enter(place) : read(place, place.root());
    }

    private Mono<FactPage> enter(Place place) {
        String id = place.roots().getFirst();
        List<String> rest = place.roots().subList(1, place.roots().size());
        return pages.one(GraphPermission.GROUPS, GROUP.formatted(id))
                .map(group -> HIDDEN.equals(Said.text(group, "visibility"))
                        ? only(new Group(id, Said.text(group, "displayName"), "HIDDEN_MEMBERSHIP", false), rest)
                        : entered(new Group(id, Said.text(group, "displayName"), null, false), rest))
                .onErrorResume(
                        RemoteFailure.NotFound.class,
                        deleted -> Mono.just(only(new Group(id, null, null, /* deleted */ true), rest)))
                .onErrorResume(
                        RemoteFailure.MissingPermission.class,
                        refused -> Mono.just(only(new Group(id, null, Unread.reason(refused), false), rest)));
    }

    private FactPage entered(Group group, List<String> rest) {
        Place next = new Place(rest, group.id(), List.of(new Open(group.id(), List.of())), List.of(group.id()), null);
        return page(List.of(said(group)), next);
    }

    private FactPage only(Group group, List<String> rest) {
        return page(List.of(said(group)), Place.start(rest));
    }

    private Mono<FactPage> read(Place place, String root) {
        Open here = place.open().getFirst();
        String path = Optional.ofNullable(place.link()).orElse(MEMBERS.formatted(here.id()));
        return pages.page(GraphPermission.GROUPS, path)
                .map(page -> told(place, root, here, page))
                .onErrorResume(
                        RemoteFailure.NotFound.class,
                        deleted -> Mono.just(told(place, root, here, new Page(List.of(), null, null))))
                .onErrorResume(
                        RemoteFailure.MissingPermission.class,
                        refused -> Mono.just(only(
                                new Group(root, null, Unread.reason(refused), /* deleted */ false), place.roots())));
    }

    private FactPage told(Place place, String root, Open here, Page page) {
        List<Fact> members = page.items().stream()
                .filter(member -> Said.type(member).equals("user"))
                .map(member -> member(root, here, Said.id(member)))
                .toList();
        List<Open> open = new ArrayList<>(place.open());
        List<String> seen = new ArrayList<>(place.seen());
        for (JsonNode member : page.items()) {
            if (Said.type(member).equals("group") && !seen.contains(Said.id(member))) {
                seen.add(Said.id(member));
                open.add(new Open(Said.id(member), deeper(here, member)));
            }
        }
        if (page.next() == null) {
            open.removeFirst();
        }
        boolean done = open.isEmpty();
        Place next = new Place(place.roots(), done ? null : root, open, done ? List.of() : seen, page.next());
        return page(members, next);
    }

    private static List<String> deeper(Open here, JsonNode group) {
        String name = Said.text(group, "displayName");
        return Stream.concat(here.through().stream(), Stream.of(name == null ? Said.id(group) : name))
                .toList();
    }

    private Fact member(String root, Open here, String user) {
        String id = String.join(":", root, here.id(), user);
        return facts.aboutEntra(Kinds.MEMBER, id, user, new Membership(root, here.through()));
    }

    private Fact said(Group group) {
        return facts.aboutFirm(Kinds.GROUP, group.id(), group);
    }

    private FactPage page(List<Fact> said, Place next) {
        return FactPage.of(said, next.ended() ? null : json.writeValueAsString(next));
    }
}
