package io.lastday.identity.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One whole walk over Entra, as it is kept. A part that may not be read is named with its reason ({@code unread}); a part
 * that broke is no walk at all.
 *
 * @param confirmedMethods methods by user id, asked one by one for those whom the report calls unregistered: it is hours late
 * @param groups the groups that policies and roles name, by id
 */
public record EntraFacts(
        List<EntraUser> users,
        Registrations registrations,
        Map<String, List<String>> confirmedMethods,
        Policies policies,
        List<RoleHolding> roles,
        Map<String, Group> groups) {

    /** @param purpose the mailbox's {@code userPurpose}, where it was asked for */
    public record EntraUser(
            String id,
            @Nullable String displayName,
            @Nullable String userPrincipalName,
            boolean accountEnabled,
            @Nullable String userType,
            @Nullable String purpose) {

        /** This user with the purpose of their mailbox. */
        public EntraUser withPurpose(String found) {
            return new EntraUser(id, displayName, userPrincipalName, accountEnabled, userType, found);
        }
    }

    /** The registration report. */
    public record Registrations(
            List<Registration> rows, @Nullable String unread) {}

    /** One row of {@code userRegistrationDetails}. */
    public record Registration(
            String id,
            @Nullable Boolean mfaRegistered,
            @Nullable Boolean mfaCapable,
            List<String> methods,
            @Nullable Instant reportOf) {}

    /** Conditional Access and security defaults. */
    public record Policies(
            List<NarrowedPolicy> rows,
            @Nullable Boolean securityDefaults,
            @Nullable String unread) {}

    /**
     * A directory role, held now or eligible.
     *
     * @param principalId a user or a role-assignable group
     */
    public record RoleHolding(
            String principalId,
            String roleDefinitionId,
            @Nullable String roleName,
            boolean eligible) {}

    /** @param members ids of all users in it, through nested groups too */
    public record Group(
            @Nullable String name,
            List<String> members,
            @Nullable String unread) {}
}
