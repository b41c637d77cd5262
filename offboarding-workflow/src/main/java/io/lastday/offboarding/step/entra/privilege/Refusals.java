package io.lastday.offboarding.step.entra.privilege;

import io.lastday.platform.failure.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** What Privileged Identity Management means when it refuses with 400. */
final class Refusals {

    /** Somebody, or the end of its time, was faster. */
    private static final Set<String> GONE =
            Set.of("RoleAssignmentDoesNotExist", "RoleEligibilityDoesNotExist", "ResourceNotFound");

    /** The same request is on its way already. */
    private static final Set<String> UNDER_WAY = Set.of("PendingRoleAssignmentRequest", "RoleAssignmentRequestExists");

    /** What was activated stays active for five minutes at least. */
    private static final String TOO_SOON = "ActiveDurationTooShort";

    private static final Duration SHORTEST_ACTIVATION = Duration.ofMinutes(5);

    private final Clock clock;

    Refusals(Clock clock) {
        this.clock = clock;
    }

    /** Sends {@code request}. Gone is {@code NotFound}, too soon is a wait, and a request that is under way counts as sent. */
    void ask(Runnable request) {
        try {
            request.run();
        } catch (RemoteFailure.Terminal refused) {
            meaning(refused);
        }
    }

    private void meaning(RemoteFailure.Terminal refused) {
        String code = refused.code();
        if (GONE.contains(code)) {
            throw new RemoteFailure.NotFound(String.valueOf(refused.getMessage()));
        }
        if (code.equals(TOO_SOON)) {
            throw new RemoteFailure.Throttled(
                    String.valueOf(refused.getMessage()), clock.instant().plus(SHORTEST_ACTIVATION));
        }
        if (!UNDER_WAY.contains(code)) {
            throw refused;
        }
    }
}
