package io.lastday.identity.source.entra;

import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.directory.Registration;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.GraphPermission;
import io.lastday.platform.source.Pace;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.Set;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The registration report: hours late, silent about disabled accounts, only for tenants with Entra ID P1, and read as fast as
 * Microsoft's limit for reports allows, five calls in ten seconds.
 */
final class RegistrationWalk {

    private static final String REPORT = "/reports/authenticationMethods/userRegistrationDetails?$top=999";

    private final EntraPages pages;
    private final FactWriter facts;
    private final Pace pace;
    private final OptionalPart optional;

    RegistrationWalk(EntraPages pages, FactWriter facts, Pace pace) {
        this.pages = pages;
        this.facts = facts;
        this.pace = pace;
        this.optional = new OptionalPart(facts);
    }

    Mono<Void> walk(Walk walk) {
        return walk.full(
                Parts.REGISTRATION,
                Set.of(Kinds.REGISTRATION, Kinds.UNREAD),
                cursor -> optional.orUnread(
                        Parts.REGISTRATION,
                        pace.keep(pages.page(GraphPermission.REPORTS, cursor == null ? REPORT : cursor))
                                .map(page -> FactPage.of(
                                        page.items().stream().map(this::fact).toList(), page.next()))));
    }

    private Fact fact(JsonNode row) {
        String id = Said.id(row);
        return facts.aboutEntra(
                Kinds.REGISTRATION,
                id,
                id,
                new Registration(
                        Said.flag(row, "isMfaRegistered"),
                        Said.flag(row, "isMfaCapable"),
                        Said.flag(row, "isPasswordlessCapable"),
                        Said.flag(row, "isSsprRegistered"),
                        Said.flag(row, "isSsprEnabled"),
                        Said.flag(row, "isSsprCapable"),
                        Said.texts(row, "methodsRegistered"),
                        Said.time(row, "lastUpdatedDateTime")));
    }
}
