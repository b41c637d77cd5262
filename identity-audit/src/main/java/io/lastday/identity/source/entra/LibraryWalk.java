package io.lastday.identity.source.entra;

import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.OwnedDrive;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.GraphPermission;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Who owns shared libraries: the files of a Microsoft 365 group belong to the owners of the group. No file is read for it. */
final class LibraryWalk {

    private static final String GROUPS = "/groups?$filter=groupTypes/any(c:c%20eq%20'Unified')"
            + "&$select=id,displayName&$expand=owners($select=id)&$top=100";
    /** Graph tells at most so many owners beside their group: how many there are is then not known. */
    private static final int TOLD = 20;

    private final EntraPages pages;
    private final FactWriter facts;
    private final OptionalPart optional;

    LibraryWalk(EntraPages pages, FactWriter facts) {
        this.pages = pages;
        this.facts = facts;
        this.optional = new OptionalPart(facts);
    }

    Mono<Void> walk(Walk walk) {
        return walk.full(
                Parts.LIBRARIES,
                Set.of(Kinds.LIBRARY, Kinds.UNREAD),
                cursor -> optional.orUnread(
                        Parts.LIBRARIES,
                        pages.page(GraphPermission.GROUPS, cursor == null ? GROUPS : cursor)
                                .map(page -> FactPage.of(
                                        page.items().stream()
                                                .flatMap(this::said)
                                                .toList(),
                                        page.next()))));
    }

    private Stream<Fact> said(JsonNode group) {
        String id = Said.id(group);
        List<JsonNode> owners = group.path("owners").valueStream().toList();
        OwnedDrive library = new OwnedDrive(
                id,
                Said.text(group, "displayName"),
                OwnedDrive.Kind.LIBRARY,
                owners.size() < TOLD ? owners.size() : null);
        return owners.stream()
                .map(Said::id)
                .map(owner -> facts.aboutEntra(Kinds.LIBRARY, id + ":" + owner, owner, library));
    }
}
