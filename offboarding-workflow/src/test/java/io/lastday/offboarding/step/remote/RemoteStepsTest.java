package io.lastday.offboarding.step.remote;

import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepResult;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemoteStepsTest {

    @Test
    void aThrottleIsAWaitThatKeepsTheCursorAndNeverAFailure() {
        Instant later = RemoteWire.NOW.plusSeconds(86_400);

        StepResult result = failing(new RemoteFailure.Throttled("429", later), "sent=1");

        assertThat(result).isEqualTo(new StepResult.Waiting(later, "THROTTLED", "The system asked to wait.", "sent=1"));
    }

    @Test
    void anOutageIsTriedAgainAndARefusalIsForAHuman() {
        assertThat(failing(new RemoteFailure.Transient("503", null, null), null))
                .isInstanceOfSatisfying(
                        Outcome.FailedRetryable.class,
                        o -> assertThat(o.reason()).isEqualTo(Reasons.REMOTE_UNAVAILABLE));
        assertThat(failing(new RemoteFailure.MissingPermission("403", "User.RevokeSessions.All"), null))
                .isInstanceOfSatisfying(Outcome.NeedsHuman.class, o -> {
                    assertThat(o.reason()).isEqualTo(Reasons.NEEDS_ROLE);
                    assertThat(o.detail()).contains("User.RevokeSessions.All", "higher role");
                });
        assertThat(failing(new RemoteFailure.NotFound("404"), null))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class, o -> assertThat(o.reason()).isEqualTo(Reasons.ACCOUNT_GONE));
        assertThat(failing(new RemoteFailure.Terminal("400", 400, "Request_BadRequest", null), null))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void inObserveModeTheStepIsSkippedAndSaysWhatItWouldHaveDone() {
        assertThat(failing(new RemoteFailure.Refused("PATCH", "/v1.0/users/u1", "blocked u1"), null))
                .isEqualTo(new Outcome.Skipped(
                        Reasons.OBSERVE_MODE,
                        "This connection only observes, so nothing was changed. It would have blocked u1 (PATCH"
                                + " /v1.0/users/u1)."));
    }

    @Test
    void withoutAnAccountThereIsNothingToDo() {
        LeaverAccounts none = new LeaverAccounts(RemoteWire.BOTH.person(), "A leaver", List.of());

        StepResult result = RemoteSteps.onAccount(context(none, null), ConnectedSystem.ENTRA, account -> {
            throw new AssertionError("asked all the same");
        });

        assertThat(result)
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class, o -> assertThat(o.reason()).isEqualTo(Reasons.NO_ACCOUNT));
    }

    @Test
    void aReadBackStopsAtTheFirstStateThatShowsAndGivesUpAfterSeconds() {
        List<Duration> waits = new ArrayList<>();
        List<Integer> states = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        ReadBack readBack = new ReadBack(waits::add);

        assertThat(readBack.until(states::removeFirst, state -> state == 3)).contains(3);
        assertThat(waits).hasSize(2);
        assertThat(readBack.until(() -> 0, state -> state == 1)).isEqualTo(Optional.empty());
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatDoesNotShowIsSentAgainAndInTheEndAHumanIsAsked() {
        String cursor = null;
        for (int run = 1; run < Attempts.MOST; run++) {
            StepResult result = Attempts.of(context(cursor)).notShown(context(cursor), RemoteWire.NOW, "the block");
            assertThat(result).isInstanceOf(StepResult.Waiting.class);
            cursor = ((StepResult.Waiting) result).cursor();
            assertThat(Attempts.of(context(cursor)).beforeOr(Instant.MAX)).isEqualTo(RemoteWire.NOW);
        }

        assertThat(Attempts.of(context(cursor)).notShown(context(cursor), null, "the block"))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class, o -> assertThat(o.reason()).isEqualTo(Reasons.NOT_VERIFIED));
    }

    private static StepResult failing(RemoteFailure failure, @org.jspecify.annotations.Nullable String cursor) {
        return RemoteSteps.onAccount(context(cursor), ConnectedSystem.ENTRA, account -> {
            throw failure;
        });
    }
}
