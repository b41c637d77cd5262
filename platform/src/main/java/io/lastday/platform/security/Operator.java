package io.lastday.platform.security;

import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as their access token says. Taken as a controller argument, or from {@link Operators#current()}.
 *
 * @param person the person they are ({@code entra:<id>}), so that nobody handles their own case; null for machines
 * @param firm the firm they act for: every query is bounded by it
 * @param roles what they may do
 * @param username their log-in name, for display only: never an identity
 */
public record Operator(@Nullable String person, String firm, Set<String> roles, String username) {

    public Operator {
        roles = Set.copyOf(roles);
    }

    /** Whether the token carries {@code role}. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** The person, or a problem that says which claim the token lacks. */
    public String requirePerson() {
        if (person == null) {
            throw claimMissing(Claims.PERSON);
        }
        return person;
    }

    static ProblemException claimMissing(String claim) {
        return new ProblemException(
                CommonProblem.CLAIM_MISSING,
                "The access token has no '" + claim
                        + "' claim. Whoever runs the identity provider has to map it for your account.",
                Map.of("claim", claim));
    }
}
