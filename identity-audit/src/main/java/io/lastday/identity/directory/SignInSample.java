package io.lastday.identity.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Microsoft's own What-If evaluation says of one sign-in of somebody: a second opinion on our reading of the policies, for a
 * few people a walk.
 *
 * @param application id of the application signed in to
 */
public record SignInSample(
        String application,
        @Nullable String clientApp,
        @Nullable String platform,
        @Nullable List<Verdict> policies) {

    public SignInSample {
        policies = policies == null ? List.of() : List.copyOf(policies);
    }

    /**
     * @param policy id of a policy
     * @param applies whether it would apply; one that only reports is said to apply too
     * @param reasons Microsoft's words for why it would not
     */
    public record Verdict(
            String policy,
            @Nullable String state,
            @Nullable Boolean applies,
            @Nullable String reasons) {}
}
