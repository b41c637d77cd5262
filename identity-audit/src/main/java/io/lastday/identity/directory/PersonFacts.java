package io.lastday.identity.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All facts about one subject, over all sources.
 *
 * @param subject {@code entra:<id>}, or {@code keycloak:<realm>:<id>} for an account that is linked to nobody
 * @param accounts accounts in Keycloak that an attribute or a broker links to the subject
 * @param samples what Microsoft itself says of a few sign-ins
 */
public record PersonFacts(
        String subject,
        @Nullable EntraUser user,
        @Nullable Registration registration,
        @Nullable Methods methods,
        List<Membership> memberships,
        List<RoleHolding> roles,
        @Nullable Mailbox mailbox,
        List<OwnedApplication> applications,
        List<OwnedDrive> drives,
        List<KeycloakUser> accounts,
        List<SignInSample> samples) {

    public PersonFacts {
        memberships = List.copyOf(memberships);
        roles = List.copyOf(roles);
        applications = List.copyOf(applications);
        drives = List.copyOf(drives);
        accounts = List.copyOf(accounts);
        samples = List.copyOf(samples);
    }
}
