package io.lastday.identity.source.entra;

import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.GraphPermission;
import io.lastday.identity.source.Spacing;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Conditional Access policies, kept in Graph's own shape: a condition that nobody here has heard of stays in it. */
final class PolicyWalk {

    private static final String POLICIES = "/identity/conditionalAccess/policies";

    private final EntraPages pages;
    private final FactWriter facts;
    private final Spacing spacing;
    private final OptionalPart optional;

    PolicyWalk(EntraPages pages, FactWriter facts, Spacing spacing) {
        this.pages = pages;
        this.facts = facts;
        this.spacing = spacing;
        this.optional = new OptionalPart(facts);
    }

    Mono<Void> walk(Walk walk) {
        return walk.full(
                Parts.POLICIES,
                Set.of(Kinds.POLICY, Kinds.UNREAD),
                cursor -> optional.orUnread(
                        Parts.POLICIES,
                        spacing.keep(pages.page(GraphPermission.POLICIES, cursor == null ? POLICIES : cursor))
                                .map(page -> FactPage.of(
                                        page.items().stream()
                                                .map(policy -> facts.aboutFirm(Kinds.POLICY, Said.id(policy), policy))
                                                .toList(),
                                        page.next()))));
    }
}
