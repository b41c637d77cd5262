package io.lastday.identity.source.entra;

import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.OwnedApplication;
import io.lastday.identity.directory.OwnedApplication.Credential;
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

/** App registrations, once for each owner, with the ends of their secrets: whoever owns one can act as it. */
final class ApplicationWalk {

    private static final String APPLICATIONS = "/applications?$top=100&$expand=owners($select=id)"
            + "&$select=id,displayName,passwordCredentials,keyCredentials";
    /** Graph tells at most so many owners beside their application: how many there are is then not known. */
    private static final int TOLD = 20;

    private final EntraPages pages;
    private final FactWriter facts;
    private final OptionalPart optional;

    ApplicationWalk(EntraPages pages, FactWriter facts) {
        this.pages = pages;
        this.facts = facts;
        this.optional = new OptionalPart(facts);
    }

    Mono<Void> walk(Walk walk) {
        return walk.full(
                Parts.APPLICATIONS,
                Set.of(Kinds.APPLICATION, Kinds.UNREAD),
                cursor -> optional.orUnread(
                        Parts.APPLICATIONS,
                        pages.page(GraphPermission.APPLICATIONS, cursor == null ? APPLICATIONS : cursor)
                                .map(page -> FactPage.of(
                                        page.items().stream()
                                                .flatMap(this::said)
                                                .toList(),
                                        page.next()))));
    }

    private Stream<Fact> said(JsonNode application) {
        String id = Said.id(application);
        List<JsonNode> owners = application.path("owners").valueStream().toList();
        OwnedApplication body = new OwnedApplication(
                id,
                Said.text(application, "displayName"),
                credentials(application, "passwordCredentials"),
                credentials(application, "keyCredentials"),
                owners.size() < TOLD ? owners.size() : null);
        return owners.isEmpty()
                ? Stream.of(facts.aboutFirm(Kinds.APPLICATION, id, body))
                : owners.stream()
                        .map(Said::id)
                        .map(owner -> facts.aboutEntra(Kinds.APPLICATION, id + ":" + owner, owner, body));
    }

    private static List<Credential> credentials(JsonNode application, String kind) {
        return application
                .path(kind)
                .valueStream()
                .map(secret -> new Credential(
                        Said.text(secret, "keyId"), Said.text(secret, "displayName"), Said.time(secret, "endDateTime")))
                .toList();
    }
}
