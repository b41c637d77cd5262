package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether a policy's assignment reaches an account: included, and by nothing excluded. */
final class WhatIfPeople {
    private static final String ASSIGNMENTS = "roleManagement/directory/roleAssignments";
    private final TenantStore store;
    private final Relations relations;

    WhatIfPeople(TenantStore store, Relations relations) {
        this.store = store;
        this.relations = relations;
    }

    private record Account(String id, boolean guest, Set<String> groups, Set<String> roles) {}

    boolean reaches(JsonNode users, String id) {
        var account = account(id);
        return named(users, "include", account) && !named(users, "exclude", account);
    }

    private Account account(String id) {
        var groups = relations.transitiveMemberOf(id).stream()
                .map(g -> g.path("id").asString(""))
                .collect(Collectors.toSet());
        var principals = new HashSet<>(groups);
        principals.add(id);
        var roles = store.list(ASSIGNMENTS, View.OBJECT).stream()
                .filter(a -> principals.contains(a.path("principalId").asString("")))
                .map(a -> a.path("roleDefinitionId").asString(""))
                .collect(Collectors.toSet());
        boolean guest = store.entity("users", id)
                .filter(u -> u.path("userType").asString("").equals("Guest"))
                .isPresent();
        return new Account(id, guest, groups, roles);
    }

    private static boolean named(JsonNode users, String side, Account account) {
        var people = strings(users.path(side + "Users"));
        boolean guests = people.contains("GuestsOrExternalUsers")
                || !users.path(side + "GuestsOrExternalUsers")
                        .path("guestOrExternalUserTypes")
                        .asString("")
                        .isEmpty();
        return people.contains("All")
                || people.contains(account.id())
                || account.guest() && guests
                || meet(users.path(side + "Groups"), account.groups())
                || meet(users.path(side + "Roles"), account.roles());
    }

    private static boolean meet(JsonNode list, Set<String> held) {
        return strings(list).stream().anyMatch(held::contains);
    }

    private static Set<String> strings(JsonNode list) {
        return list.valueStream().map(v -> v.asString("")).collect(Collectors.toSet());
    }
}
