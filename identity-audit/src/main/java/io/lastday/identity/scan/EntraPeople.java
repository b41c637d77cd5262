package io.lastday.identity.scan;

import io.lastday.identity.directory.EntraFacts;
import io.lastday.identity.directory.EntraFacts.EntraUser;
import io.lastday.identity.directory.EntraFacts.Group;
import io.lastday.identity.directory.EntraFacts.Registration;
import io.lastday.identity.directory.EntraFacts.RoleHolding;
import io.lastday.identity.policy.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Entra's facts, looked up by person: groups, roles held or eligible (through groups too), the row of the report. */
final class EntraPeople {

    private final Map<String, Registration> registrations;
    private final Map<String, Map<String, String>> groupsByUser = new HashMap<>();
    private final Map<String, Map<String, String>> activeRolesByUser = new HashMap<>();
    private final Map<String, List<String>> rolesInWords = new HashMap<>();
    private final Set<String> unreadGroups = new HashSet<>();

    EntraPeople(EntraFacts facts) {
        this.registrations = facts.registrations().rows().stream()
                .collect(Collectors.toMap(Registration::id, Function.identity(), (first, second) -> first));
        facts.groups().forEach(this::addGroup);
        facts.roles().forEach(role -> addRole(role, facts.groups()));
    }

    private void addGroup(String id, Group group) {
        if (group.unread() != null) {
            unreadGroups.add(id);
        }
        group.members()
                .forEach(user -> groupsByUser
                        .computeIfAbsent(user, ignored -> new HashMap<>())
                        .put(id, name(group, id)));
    }

    private void addRole(RoleHolding role, Map<String, Group> groups) {
        Group group = groups.get(role.principalId());
        if (group == null) {
            hold(role.principalId(), role, "");
        } else {
            group.members().forEach(user -> hold(user, role, " through group " + name(group, role.principalId())));
        }
    }

    private void hold(String user, RoleHolding role, String path) {
        String name = Objects.requireNonNullElse(role.roleName(), role.roleDefinitionId());
        if (!role.eligible()) {
            activeRolesByUser.computeIfAbsent(user, ignored -> new HashMap<>()).put(role.roleDefinitionId(), name);
        }
        String words = (role.eligible() ? "May take" : "Holds") + " the role " + name + path + ".";
        rolesInWords.computeIfAbsent(user, ignored -> new ArrayList<>()).add(words);
    }

    Member member(EntraUser user) {
        return new Member(
                user.id(),
                isGuest(user),
                groupsByUser.getOrDefault(user.id(), Map.of()),
                unreadGroups,
                activeRolesByUser.getOrDefault(user.id(), Map.of()));
    }

    /** Every role of the person in words, held or eligible; empty for who has none. */
    List<String> roles(EntraUser user) {
        return List.copyOf(rolesInWords.getOrDefault(user.id(), List.of()));
    }

    Optional<Registration> registration(EntraUser user) {
        return Optional.ofNullable(registrations.get(user.id()));
    }

    static boolean isGuest(EntraUser user) {
        return "Guest".equalsIgnoreCase(user.userType());
    }

    private static String name(Group group, String id) {
        return Objects.requireNonNullElse(group.name(), id);
    }
}
