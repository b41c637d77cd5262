package io.lastday.device.source.intune;

import io.lastday.device.fact.CompliancePolicy;
import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.TenantDefaults;
import io.lastday.device.fact.Unread;
import io.lastday.device.source.FactWriter;
import io.lastday.platform.source.GraphPages;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What compliance policies demand of a screen lock, and what the tenant makes of devices without one. */
final class PolicyWalk {

    private static final String POLICIES = "/deviceManagement/deviceCompliancePolicies";
    private static final String TENANT = "/deviceManagement?$select=settings";
    private static final String TYPES = "#microsoft.graph.";
    private static final String NOT_THERE = "NOT_AVAILABLE";

    private final GraphPages pages;
    private final FactWriter facts;

    PolicyWalk(GraphPages pages, FactWriter facts) {
        this.pages = pages;
        this.facts = facts;
    }

    Mono<Void> walk(Walk walk) {
        Mono<Void> policies = walk.full(
                Unread.POLICIES,
                Set.of(Kinds.POLICY, Kinds.UNREAD),
                cursor -> facts.orUnread(
                        Unread.POLICIES,
                        Permissions.CONFIGURATION,
                        NOT_THERE,
                        pages.page(Permissions.CONFIGURATION, cursor == null ? POLICIES : cursor)
                                .map(page -> FactPage.of(
                                        page.items().stream().map(this::policy).toList(), page.next()))));
        Mono<Void> tenant = walk.full(
                Unread.TENANT,
                Set.of(Kinds.TENANT, Kinds.UNREAD),
                cursor -> facts.orUnread(
                        Unread.TENANT,
                        Permissions.CONFIGURATION,
                        NOT_THERE,
                        pages.one(Permissions.CONFIGURATION, TENANT)
                                .map(found -> FactPage.last(List.of(tenant(found))))));
        return policies.then(Mono.defer(() -> tenant));
    }

    /** A policy whose type Graph leaves out is kept as such: it demands nothing that we can read. */
    private Fact policy(JsonNode item) {
        String type = Said.text(item, "@odata.type");
        CompliancePolicy policy = new CompliancePolicy(
                type == null || !type.startsWith(TYPES) ? null : type.substring(TYPES.length()),
                either(item, "passwordMinimumLength", "passcodeMinimumLength"),
                either(item, "passwordMinutesOfInactivityBeforeLock", "passcodeMinutesOfInactivityBeforeLock"));
        return facts.aboutFirm(Kinds.POLICY, String.valueOf(Said.text(item, "id")), policy);
    }

    private static @Nullable Integer either(JsonNode item, String one, String other) {
        Integer found = Said.number(item, one);
        return found == null ? Said.number(item, other) : found;
    }

    private Fact tenant(JsonNode found) {
        JsonNode settings = found.path("settings");
        TenantDefaults defaults = new TenantDefaults(
                Said.flag(settings, "secureByDefault"), Said.number(settings, "deviceComplianceCheckinThresholdDays"));
        return facts.aboutFirm(Kinds.TENANT, Kinds.TENANT, defaults);
    }
}
