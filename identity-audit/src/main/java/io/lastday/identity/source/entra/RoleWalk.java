package io.lastday.identity.source.entra;

import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.directory.RoleHolding;
import io.lastday.identity.directory.RoleHolding.Via;
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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Directory roles, held now and eligible, directly and through groups: who may become an administrator with one click is
 * privileged today. The whole is small, so that it is one page.
 */
final class RoleWalk {

    private static final String ROOT = "/roleManagement/directory/";
    private static final String DEFINITIONS = ROOT + "roleDefinitions?$select=id,templateId,displayName";
    private static final String ACTIVE = ROOT + "roleAssignments?$expand=principal";
    private static final String ELIGIBLE = ROOT + "roleEligibilityScheduleInstances?$expand=principal";
    private static final String GROUP_ELIGIBLE =
            "/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances?$filter=groupId eq '%s'";
    private static final String MEMBERS = "/groups/%s/transitiveMembers?$select=id&$top=999";

    private final EntraPages pages;
    private final FactWriter facts;
    private final OptionalPart optional;

    RoleWalk(EntraPages pages, FactWriter facts) {
        this.pages = pages;
        this.facts = facts;
        this.optional = new OptionalPart(facts);
    }

    /** A role, its template's id and its name. */
    private record Role(String template, @Nullable String name) {}

    /** What holds a role, as far as Graph says. */
    private enum Kind {
        GROUP,
        NOT_TOLD,
        OTHER
    }

    /** Somebody or some group that holds a role. */
    private record Grant(
            Role role,
            String principal,
            Kind kind,
            @Nullable String groupName,
            boolean eligible,
            @Nullable String scope) {}

    /** A member of a group, held now or eligible to be one. */
    private record Joined(String user, boolean eligible) {}

    Mono<Void> walk(Walk walk) {
        return walk.full(
                Parts.ROLES, Set.of(Kinds.ROLE, Kinds.UNREAD), cursor -> optional.orUnread(Parts.ROLES, page()));
    }

    private Mono<FactPage> page() {
        return roles().flatMap(roles -> Flux.concat(
                        holdings(ACTIVE, GraphPermission.ROLES, roles),
                        optional.orUnread(
                                Parts.ELIGIBLE_ROLES,
                                GraphPermission.ELIGIBLE_ROLES,
                                holdings(ELIGIBLE, GraphPermission.ELIGIBLE_ROLES, roles)))
                .collectList()
                .map(FactPage::last));
    }

    private Mono<Map<String, Role>> roles() {
        return every(GraphPermission.ROLES, DEFINITIONS)
                .collectMap(
                        Said::id,
                        definition -> new Role(
                                definition.path("templateId").asString(Said.id(definition)),
                                Said.text(definition, "displayName")));
    }

    private Flux<Fact> holdings(String path, GraphPermission permission, Map<String, Role> roles) {
        return every(permission, path)
                .map(row -> grant(row, roles, path.equals(ELIGIBLE)))
                .concatMap(grant -> grant.kind() == Kind.OTHER ? direct(grant) : throughGroup(grant));
    }

    private static Grant grant(JsonNode row, Map<String, Role> roles, boolean eligible) {
        String definition = row.path("roleDefinitionId").asString("");
        JsonNode principal = row.path("principal");
        return new Grant(
                roles.getOrDefault(definition, new Role(definition, null)),
                row.path("principalId").asString(""),
                kind(Said.type(principal)),
                Said.text(principal, "displayName"),
                eligible,
                Said.text(row, "directoryScopeId"));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "" -> Kind.NOT_TOLD;
            case "group" -> Kind.GROUP;
            default -> Kind.OTHER;
        };
    }

    private Flux<Fact> direct(Grant grant) {
        return Flux.just(holding(grant, new Joined(grant.principal(), /* eligible */ false), Via.DIRECT));
    }

    /** Where Graph does not say what the principal is, one that is no group holds the role itself. */
    private Flux<Fact> throughGroup(Grant grant) {
        Flux<Fact> members =
                members(grant.principal()).map(member -> holding(grant, member, Via.ROLE_ASSIGNABLE_GROUP));
        Flux<Fact> eligible = eligibleMembers(grant.principal()).map(member -> holding(grant, member, Via.PIM_GROUP));
        return Flux.concat(
                        optional.orUnread(Parts.ROLES, GraphPermission.GROUPS, members),
                        optional.orUnread(Parts.ELIGIBLE_ROLES, GraphPermission.ELIGIBLE_MEMBERS, eligible))
                .onErrorResume(
                        RemoteFailure.NotFound.class,
                        noGroup -> grant.kind() == Kind.GROUP ? Flux.empty() : direct(grant));
    }

    private Flux<Joined> members(String group) {
        return every(GraphPermission.GROUPS, MEMBERS.formatted(group))
                .filter(member -> Said.type(member).equals("user"))
                .map(member -> new Joined(Said.id(member), /* eligible */ false));
    }

    private Flux<Joined> eligibleMembers(String group) {
        return every(GraphPermission.ELIGIBLE_MEMBERS, GROUP_ELIGIBLE.formatted(group))
                .filter(row -> "member".equalsIgnoreCase(Said.text(row, "accessId")))
                .map(row -> new Joined(row.path("principalId").asString(""), /* eligible */ true));
    }

    private Fact holding(Grant grant, Joined member, Via via) {
        boolean eligible = grant.eligible() || member.eligible();
        RoleHolding holding = new RoleHolding(
                grant.role().template(),
                grant.role().name(),
                eligible,
                via,
                via == Via.DIRECT ? null : grant.groupName(),
                grant.scope());
        List<String> name = new ArrayList<>(List.of(member.user(), grant.role().template()));
        name.add(eligible ? "eligible" : "active");
        name.add(via == Via.DIRECT ? "direct" : grant.principal());
        name.add(String.valueOf(grant.scope()));
        return facts.aboutEntra(Kinds.ROLE, String.join(":", name), member.user(), holding);
    }

    private Flux<JsonNode> every(GraphPermission permission, String path) {
        return pages.page(permission, path)
                .expand(page -> page.next() == null ? Mono.empty() : pages.page(permission, page.next()))
                .flatMapIterable(Page::items);
    }
}
