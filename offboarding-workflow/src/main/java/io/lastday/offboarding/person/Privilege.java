package io.lastday.offboarding.person;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The power that a leaver holds.
 *
 * @param roles names of the privileged roles held, active or eligible; empty when the leaver is not privileged
 * @param globalAdministrator whether one of them is Global Administrator
 * @param otherGlobalAdministrators everybody else who could act as Global Administrator: active or eligible, with an
 *     enabled account, break-glass accounts left out
 * @param breakGlass whether the leaver is one of the firm's listed break-glass accounts
 * @param operatorAccount the log-in with which the leaver operates Lastday, if there is one and the operators' realm is connected
 */
public record Privilege(
        List<String> roles,
        boolean globalAdministrator,
        Set<PersonId> otherGlobalAdministrators,
        boolean breakGlass,
        @Nullable Account operatorAccount) {

    /** Keeps its own copies. */
    public Privilege {
        roles = List.copyOf(roles);
        otherGlobalAdministrators = Set.copyOf(otherGlobalAdministrators);
    }

    /** The same power, of somebody who operates Lastday with {@code login}; with none where it is null. */
    public Privilege operating(@Nullable Account login) {
        return new Privilege(roles, globalAdministrator, otherGlobalAdministrators, breakGlass, login);
    }

    /** Whether the leaver's case needs a second approver. */
    public boolean privileged() {
        return !roles.isEmpty() || globalAdministrator;
    }
}
