package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which of a policy's conditions a sign-in does not meet, in Microsoft's words for them. */
final class WhatIfConditions {
    private static final String ALL = "All";
    private final TenantStore store;

    WhatIfConditions(TenantStore store) {
        this.store = store;
    }

    List<String> unmet(JsonNode conditions, JsonNode body) {
        var signIn = body.path("signInConditions");
        var unmet = new ArrayList<String>();
        add(unmet, "application", application(conditions.path("applications"), body.path("signInContext")));
        add(unmet, "clientApps", clientApp(conditions.path("clientAppTypes"), signIn));
        add(unmet, "devicePlatform", platform(conditions.path("platforms"), signIn));
        add(unmet, "location", location(conditions.path("locations"), signIn));
        add(unmet, "signInRisk", level(conditions.path("signInRiskLevels"), signIn.path("signInRiskLevel")));
        add(unmet, "userRisk", level(conditions.path("userRiskLevels"), signIn.path("userRiskLevel")));
        return unmet;
    }

    private static void add(List<String> unmet, String reason, boolean met) {
        if (!met) {
            unmet.add(reason);
        }
    }

    private static boolean application(JsonNode applications, JsonNode context) {
        var included = strings(applications.path("includeApplications"));
        var excluded = strings(applications.path("excludeApplications"));
        var asked = strings(context.path("includeApplications"));
        boolean in = included.contains(ALL) || asked.stream().anyMatch(included::contains);
        return in && asked.stream().noneMatch(excluded::contains);
    }

    private static boolean clientApp(JsonNode types, JsonNode signIn) {
        var meant = strings(types);
        return meant.isEmpty()
                || meant.contains("all")
                || meant.contains(signIn.path("clientAppType").asString("browser"));
    }

    private static boolean platform(JsonNode platforms, JsonNode signIn) {
        if (!platforms.isObject()) {
            return true;
        }
        var here = signIn.path("devicePlatform").asString("");
        var in = strings(platforms.path("includePlatforms"));
        return (in.contains("all") || in.contains(here))
                && !strings(platforms.path("excludePlatforms")).contains(here);
    }

    private boolean location(JsonNode locations, JsonNode signIn) {
        if (!locations.isObject()) {
            return true;
        }
        var here = placesOf(signIn.path("ipAddress").asString(""));
        var in = strings(locations.path("includeLocations"));
        var out = strings(locations.path("excludeLocations"));
        return (in.contains(ALL) || in.stream().anyMatch(here::contains))
                && out.stream().noneMatch(here::contains);
    }

    /** The named locations whose first three octets the address shares; a trusted one is meant by its class too. */
    private Set<String> placesOf(String address) {
        return store.list("identity/conditionalAccess/namedLocations", View.OBJECT).stream()
                .filter(l -> l.path("ipRanges")
                        .valueStream()
                        .map(r -> r.path("cidrAddress").asString(""))
                        .anyMatch(r -> shares(r, address)))
                .flatMap(l -> l.path("isTrusted").asBoolean(false)
                        ? Stream.of(l.path("id").asString(""), "AllTrusted")
                        : Stream.of(l.path("id").asString("")))
                .collect(Collectors.toSet());
    }

    private static boolean shares(String range, String address) {
        int dot = range.lastIndexOf('.');
        return dot > 0 && address.startsWith(range.substring(0, dot + 1));
    }

    private static boolean level(JsonNode levels, JsonNode given) {
        var meant = strings(levels);
        return meant.isEmpty() || meant.contains(given.asString("none"));
    }

    private static Set<String> strings(JsonNode list) {
        return list.valueStream().map(v -> v.asString("")).collect(Collectors.toSet());
    }
}
