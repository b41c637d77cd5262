package io.lastday.identity.scan;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.FirmFacts;
import io.lastday.identity.directory.Group;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.Membership;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.directory.PersonFacts;
import io.lastday.identity.directory.RoleHolding;
import io.lastday.identity.method.EntraMethods;
import io.lastday.identity.method.Held;
import io.lastday.identity.method.KeycloakMethods;
import io.lastday.identity.person.Account;
import io.lastday.identity.policy.EntraJudge;
import io.lastday.identity.policy.FirmPolicies;
import io.lastday.identity.policy.KeycloakJudge;
import io.lastday.identity.policy.PolicySubject;
import io.lastday.identity.policy.WhatIf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What each account of a person holds, and what policies ask of it. */
final class AccountJudge {

    private static final Set<String> NO_LICENCE = Set.of("NO_P1", "NO_P2");

    private final FirmFacts firm;
    private final EntraJudge entra;
    private final KeycloakJudge keycloak;

    AccountJudge(FirmFacts firm) {
        this.firm = firm;
        this.entra = new EntraJudge(
                FirmPolicies.of(firm.policies(), firm.reason(Parts.POLICIES), firm.groups(), firm.tenant()));
        this.keycloak = new KeycloakJudge(firm.flow());
    }

    /** Without P2 there is nothing that could be eligible. */
    static boolean rolesKnown(FirmFacts firm) {
        boolean eligibleKnown = firm.unread(Parts.ELIGIBLE_ROLES)
                .filter(Predicate.not(NO_LICENCE::contains))
                .isEmpty();
        return firm.unread(Parts.ROLES).isEmpty() && eligibleKnown;
    }

    List<Account> of(PersonFacts facts) {
        List<Account> accounts = new ArrayList<>();
        EntraUser user = facts.user();
        if (user != null) {
            accounts.add(entra(facts, user));
        }
        facts.accounts().forEach(account -> accounts.add(keycloak(account, /* linked */ user != null)));
        return accounts;
    }

    private Account entra(PersonFacts facts, EntraUser user) {
        Held held = EntraMethods.of(facts.registration(), facts.methods(), firm.reason(Parts.REGISTRATION));
        return new Account(
                "ENTRA",
                user.id(),
                Objects.requireNonNullElse(user.userPrincipalName(), user.id()),
                user.enabled(),
                user.enabled(),
                held,
                WhatIf.confirmed(entra.judge(subject(facts, user)), facts.samples()));
    }

    private Account keycloak(KeycloakUser user, boolean linked) {
        Held held = KeycloakMethods.of(user);
        boolean nothing = KeycloakMethods.isEmpty(user) && (linked || Boolean.TRUE.equals(user.serviceAccount()));
        return new Account(
                "KEYCLOAK",
                user.id(),
                user.username(),
                user.active(),
                user.active() && !nothing,
                held,
                keycloak.judge(user, held.registered()));
    }

    private PolicySubject subject(PersonFacts facts, EntraUser user) {
        Map<String, String> groups = new HashMap<>();
        facts.memberships().forEach(member -> groups.putIfAbsent(member.group(), words(member)));
        return new PolicySubject(
                user.id(),
                user.guest(),
                user.external(),
                groups,
                roles(facts, role -> !role.eligible() && role.tenantWide()),
                roles(facts, RoleHolding::eligible),
                roles(facts, role -> !role.eligible() && !role.tenantWide()),
                rolesKnown(firm));
    }

    private static Map<String, String> roles(PersonFacts facts, Predicate<RoleHolding> which) {
        return facts.roles().stream()
                .filter(which)
                .collect(Collectors.toMap(
                        RoleHolding::role,
                        role -> Objects.requireNonNullElse(role.name(), role.role()),
                        (first, second) -> first));
    }

    private String words(Membership member) {
        Group group = firm.groups().get(member.group());
        String name = group == null || group.name() == null ? member.group() : group.name();
        List<String> through = member.through();
        if (through == null) {
            return "group " + name + ", directly or through another";
        }
        return through.isEmpty() ? "group " + name : "group " + name + " through " + String.join(", ", through);
    }
}
