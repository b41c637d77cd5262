package io.lastday.offboarding.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainmentTest {

    private static CaseStep step(Phase phase, OutcomeKind outcome, @Nullable String reason) {
        boolean verified = outcome == OutcomeKind.DONE || outcome == OutcomeKind.ALREADY_DONE;
        boolean finished = verified || outcome == OutcomeKind.SKIPPED;
        return new CaseStep(
                new StepId("entra.disable"),
                phase,
                ConnectedSystem.ENTRA,
                "Disable",
                finished ? CaseStep.State.FINISHED : CaseStep.State.WAITING,
                outcome,
                reason,
                null,
                Map.of(),
                1,
                1,
                null,
                null,
                verified ? Instant.EPOCH : null);
    }

    @ParameterizedTest
    @CsvSource({
        "DONE,, true",
        "ALREADY_DONE,, true",
        "SKIPPED, NO_ACCOUNT, true",
        "SKIPPED, NOT_CONNECTED, true",
        "SKIPPED, OBSERVE_MODE, false",
        "SKIPPED, SKIPPED_BY_PERSON, false",
        "NEEDS_HUMAN, NEEDS_ROLE, false",
        "FAILED_RETRYABLE, DEADLINE, false",
        "FAILED, REMOTE_REFUSED, false"
    })
    void only_what_was_read_back_or_does_not_exist_is_contained(
            OutcomeKind outcome, @Nullable String reason, boolean contained) {
        List<CaseStep> steps = List.of(
                step(Phase.CONTAIN, OutcomeKind.DONE, null),
                step(Phase.CONTAIN, outcome, reason),
                step(Phase.VERIFY, OutcomeKind.FAILED, "LATER"));

        assertThat(Containment.isVerified(steps)).isEqualTo(contained);
    }

    @Test
    void nobody_is_contained_by_no_steps() {
        assertThat(Containment.isVerified(List.of())).isFalse();
    }

    @Property
    void access_is_gone_for_everything_at_the_first_full_minute_after_the_last_token(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis) {
        Instant contained = Instant.ofEpochMilli(millis);

        Instant by = Containment.fullyEffectiveBy(contained);

        assertThat(by).isNotNull();
        assertThat(by.toEpochMilli() % 60_000).isZero();
        assertThat(Duration.between(contained, by)).isBetween(Duration.ofMinutes(60), Duration.ofMillis(3_659_999));
    }
}
