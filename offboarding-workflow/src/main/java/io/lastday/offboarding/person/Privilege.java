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
 * @param operatorAccount the account in realm {@code lastday} with which the leaver operates Lastday, if any
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

    /** Whether the leaver's case needs a second approver. */
    public boolean privileged() {
        return !roles.isEmpty() || globalAdministrator;
    }
}
