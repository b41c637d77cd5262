package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.person.PrivilegeCheck;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.keycloak.OperatorLogins;
import io.lastday.offboarding.step.keycloak.OperatorRealm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The power that a leaver holds in Entra. Any directory role counts as privileged, active or eligible, its own or a group's: which of
 * them are harmless is not for a guard rail to guess.
 *
 * <p>Whether the leaver operates Lastday is told where the operators' realm is connected; where it is not, nobody can know, and residual
 * access says so.
 */
final class ConnectedPrivilege implements PrivilegeCheck {

    private final DirectoryRoles roles;
    private final Set<PersonId> breakGlass;
    private final String realm;
    private final OperatorLogins logins;

    ConnectedPrivilege(DirectoryRoles roles, BreakGlassSettings settings, String realm, OperatorLogins logins) {
        this.roles = roles;
        this.breakGlass = settings.people();
        this.realm = realm;
        this.logins = logins;
    }

    @Override
    public Privilege check(LeaverAccounts accounts) {
        return checkAtContain(accounts).operating(login(accounts));
    }

    @Override
    public Privilege checkAtContain(LeaverAccounts accounts) {
        Optional<Account> account = accounts.in(ConnectedSystem.ENTRA);
        if (account.isEmpty()) {
            return new Privilege(List.of(), false, Set.of(), isBreakGlass(accounts), null);
        }
        String leaver = account.get().id();
        List<DirectoryRoles.Grant> grants = roles.grants();
        List<String> held = held(leaver, grants);
        return new Privilege(
                names(held),
                held.contains(DirectoryRoles.GLOBAL_ADMINISTRATOR),
                otherGlobalAdministrators(leaver, grants),
                isBreakGlass(accounts),
                /* operatorAccount */ null);
    }

    private @Nullable Account login(LeaverAccounts accounts) {
        return switch (logins) {
            case OperatorLogins.NotConnected unknown -> null;
            case OperatorRealm operators ->
                operators.of(accounts).stream().findFirst().orElse(null);
        };
    }

    private List<String> held(String leaver, List<DirectoryRoles.Grant> grants) {
        Set<String> principals = roles.principalsOf(leaver);
        return grants.stream()
                .filter(grant -> principals.contains(grant.principal()))
                .map(DirectoryRoles.Grant::role)
                .distinct()
                .toList();
    }

    private List<String> names(List<String> held) {
        if (held.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = roles.names();
        return held.stream()
                .map(role -> names.getOrDefault(role, role))
                .sorted()
                .toList();
    }

    /** Those who could administer the tenant tomorrow: enabled, not an emergency account, not the leaver. */
    private Set<PersonId> otherGlobalAdministrators(String leaver, List<DirectoryRoles.Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.role().equals(DirectoryRoles.GLOBAL_ADMINISTRATOR))
                .map(DirectoryRoles.Grant::principal)
                .distinct()
                .flatMap(principal -> roles.enabledUsersBehind(principal).stream())
                .filter(id -> !id.equals(leaver))
                .<PersonId>map(PersonId.Entra::new)
                .filter(person -> !breakGlass.contains(person))
                .collect(Collectors.toSet());
    }

    private boolean isBreakGlass(LeaverAccounts accounts) {
        Stream<PersonId> known = accounts.accounts().stream()
                .<PersonId>map(account -> account.system() == ConnectedSystem.KEYCLOAK
                        ? new PersonId.Keycloak(realm, account.id())
                        : new PersonId.Entra(account.id()));
        return breakGlass.contains(accounts.person()) || known.anyMatch(breakGlass::contains);
    }
}
