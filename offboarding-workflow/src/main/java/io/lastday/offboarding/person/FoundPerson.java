package io.lastday.offboarding.person;

import io.lastday.offboarding.step.ConnectedSystem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person as a search shows them.
 *
 * @param person the id to go on with
 * @param displayName the name for people
 * @param lastSignInAt null where the directory does not say
 * @param accounts every account known to be this person's
 * @param suggestions accounts that may be this person's and need HR's word
 */
public record FoundPerson(
        PersonId person,
        String displayName,
        @Nullable String jobTitle,
        @Nullable String department,
        @Nullable ManagerRef manager,
        @Nullable String email,
        @Nullable String employeeId,
        boolean accountEnabled,
        @Nullable Instant lastSignInAt,
        UserType userType,
        List<LinkedAccount> accounts,
        List<LinkSuggestion> suggestions) {

    /** Keeps its own copies. */
    public FoundPerson {
        accounts = List.copyOf(accounts);
        suggestions = List.copyOf(suggestions);
    }

    /** Whether somebody belongs to the firm or visits it. */
    public enum UserType {
        /** Belongs to the firm. */
        MEMBER,
        /** Invited from elsewhere. */
        GUEST
    }

    /** A person's manager. */
    public record ManagerRef(PersonId person, String displayName) {}

    /** An account and how we know that it is this person's. */
    public record LinkedAccount(
            ConnectedSystem system, String id, String username, boolean enabled, LinkedBy linkedBy) {}

    /** How an account was linked. */
    public enum LinkedBy {
        /** The account that was asked for. */
        SELF,
        /** A configured attribute holds the other system's id. */
        ATTRIBUTE,
        /** An identity-broker link, or HR's confirmation of a suggestion. */
        BROKER
    }

    /** An account that may be this person's. */
    public record LinkSuggestion(PersonId person, String username, String reason) {}
}
