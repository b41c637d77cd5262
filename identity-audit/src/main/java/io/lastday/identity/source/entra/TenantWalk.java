package io.lastday.identity.source.entra;

import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.directory.Tenant;
import io.lastday.identity.directory.Tenant.AllowedMethod;
import io.lastday.identity.directory.Tenant.NamedLocation;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.GraphPermission;
import io.lastday.identity.source.Spacing;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What holds for the whole tenant: security defaults, methods policy, named locations, licences, domains. */
final class TenantWalk {

    private static final String PART = "tenant";
    private static final String SECURITY_DEFAULTS = "/policies/identitySecurityDefaultsEnforcementPolicy";
    private static final String METHODS_POLICY = "/policies/authenticationMethodsPolicy";
    private static final String LOCATIONS = "/identity/conditionalAccess/namedLocations";
    private static final String ORGANISATION = "/organization?$select=id,assignedPlans,verifiedDomains";

    /** Microsoft's ids of the service plans Entra ID P1 and P2. */
    private static final String P1 = "41781fb2-bc02-4b7c-bd55-b576c07bb09d";

    private static final String P2 = "eec0eb4f-6444-4f95-aba0-50c24d67f998";

    private final EntraPages pages;
    private final FactWriter facts;
    private final Spacing spacing;
    private final OptionalPart optional;

    TenantWalk(EntraPages pages, FactWriter facts, Spacing spacing) {
        this.pages = pages;
        this.facts = facts;
        this.spacing = spacing;
        this.optional = new OptionalPart(facts);
    }

    /** What a question came to: an answer, or the fact that it may not be asked. */
    private record Asked<T>(Optional<T> answer, List<Fact> unread) {}

    private record Firm(Optional<Boolean> p1, Optional<Boolean> p2, List<String> domains) {}

    Mono<Void> walk(Walk walk) {
        return walk.full(PART, Set.of(Kinds.TENANT, Kinds.UNREAD), cursor -> page());
    }

    private Mono<FactPage> page() {
        Mono<Asked<Boolean>> defaults = policy(
                Parts.SECURITY_DEFAULTS, SECURITY_DEFAULTS, body -> Optional.ofNullable(Said.flag(body, "isEnabled")));
        Mono<Asked<List<AllowedMethod>>> methods =
                policy(Parts.METHODS_POLICY, METHODS_POLICY, body -> Optional.of(methods(body)));
        Mono<Asked<List<NamedLocation>>> locations =
                policy(Parts.LOCATIONS, LOCATIONS, body -> Optional.of(locations(body)));
        Mono<Asked<Firm>> firm = asked(
                PART,
                pages.one(GraphPermission.USERS, ORGANISATION).map(body -> Optional.of(firm(body.path("value")))));
        return Mono.zip(defaults, methods, locations, firm)
                .map(all -> page(all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    private FactPage page(
            Asked<Boolean> defaults,
            Asked<List<AllowedMethod>> methods,
            Asked<List<NamedLocation>> locations,
            Asked<Firm> firm) {
        List<Fact> said = new ArrayList<>();
        said.addAll(defaults.unread());
        said.addAll(methods.unread());
        said.addAll(locations.unread());
        said.addAll(firm.unread());
        Tenant tenant = new Tenant(
                defaults.answer().orElse(null),
                methods.answer().orElse(null),
                firm.answer().flatMap(Firm::p1).orElse(null),
                firm.answer().flatMap(Firm::p2).orElse(null),
                locations.answer().orElse(null),
                firm.answer().map(Firm::domains).orElse(List.of()));
        said.add(facts.aboutFirm(Kinds.TENANT, PART, tenant));
        return FactPage.last(said);
    }

    private <T> Mono<Asked<T>> policy(String part, String path, Function<JsonNode, Optional<T>> words) {
        return asked(
                part, spacing.keep(pages.one(GraphPermission.POLICIES, path)).map(words));
    }

    private <T> Mono<Asked<T>> asked(String part, Mono<Optional<T>> question) {
        return question.map(answer -> new Asked<>(answer, List.<Fact>of()))
                .onErrorResume(
                        RemoteFailure.MissingPermission.class,
                        refused ->
                                Mono.just(new Asked<>(Optional.<T>empty(), List.of(optional.unread(part, refused)))));
    }

    private static List<AllowedMethod> methods(JsonNode body) {
        return body.path("authenticationMethodConfigurations")
                .valueStream()
                .map(method -> new AllowedMethod(Said.id(method), Said.text(method, "state")))
                .toList();
    }

    private static List<NamedLocation> locations(JsonNode body) {
        return body.path("value")
                .valueStream()
                .map(place -> new NamedLocation(
                        Said.id(place), Said.text(place, "displayName"), Said.flag(place, "isTrusted")))
                .toList();
    }

    private static Firm firm(JsonNode organisations) {
        JsonNode own = organisations.path(0);
        List<String> domains = own.path("verifiedDomains")
                .valueStream()
                .map(domain -> domain.path("name").asString(""))
                .filter(name -> !name.isEmpty())
                .toList();
        if (!own.path("assignedPlans").isArray()) {
            return new Firm(Optional.empty(), Optional.empty(), domains);
        }
        boolean p2 = holds(own, P2);
        return new Firm(Optional.of(p2 || holds(own, P1)), Optional.of(p2), domains);
    }

    private static boolean holds(JsonNode organisation, String plan) {
        return organisation
                .path("assignedPlans")
                .valueStream()
                .anyMatch(held -> plan.equalsIgnoreCase(Said.text(held, "servicePlanId"))
                        && "Enabled".equalsIgnoreCase(Said.text(held, "capabilityStatus")));
    }
}
