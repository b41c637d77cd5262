package io.lastday.device.source.entra;

import io.lastday.device.fact.DirectoryPerson;
import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.Unread;
import io.lastday.device.source.FactWriter;
import io.lastday.platform.source.GraphPages;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.Objects;
import java.util.Set;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * All users: whether a device's person is still there, and in which department. Without the permission the devices are read all the
 * same, and whether their people are there is unknown.
 */
final class UserWalk {

    static final String PERMISSION = "User.Read.All";
    private static final String LIST =
            "/users?$top=999&$select=id,displayName,userPrincipalName,mail,accountEnabled,department";

    private final GraphPages pages;
    private final FactWriter facts;

    UserWalk(GraphPages pages, FactWriter facts) {
        this.pages = pages;
        this.facts = facts;
    }

    Mono<Void> walk(Walk walk) {
        return walk.full(
                "users",
                Set.of(Kinds.PERSON, Kinds.UNREAD),
                cursor -> facts.orUnread(
                        Unread.PEOPLE,
                        PERMISSION,
                        "NOT_LISTED",
                        pages.page(PERMISSION, cursor == null ? LIST : cursor)
                                .map(page -> FactPage.of(
                                        page.items().stream().map(this::fact).toList(), page.next()))));
    }

    private Fact fact(JsonNode item) {
        DirectoryPerson person = new DirectoryPerson(
                Objects.requireNonNull(Said.text(item, "id"), "user.id"),
                Said.text(item, "displayName"),
                Said.text(item, "userPrincipalName"),
                Said.text(item, "mail"),
                Said.flag(item, "accountEnabled"),
                Said.text(item, "department"));
        return facts.about(person.id(), Kinds.PERSON, person.id(), person);
    }
}
