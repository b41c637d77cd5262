package io.lastday.offboarding.person.connected;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectedRestorerTest {

    private static final Snapshot SNAPSHOT = new Snapshot(Instant.EPOCH, List.of(), "{}");
    private static final LeaverAccounts NOBODY = new LeaverAccounts(new PersonId.Entra("u1"), "Leaver", List.of());

    /** What was given back before one system failed to answer has to be recorded; a second try would find it there. */
    @Test
    void a_system_that_does_not_answer_hides_nothing_of_what_the_others_gave_back() {
        RestorePart away = (snapshot, accounts) -> {
            throw new RemoteFailure.Transient("Keycloak: no whole answer", null, null);
        };

        List<Restored> restored =
                new ConnectedRestorer(List.of(giving("one"), away, giving("two"))).restore(SNAPSHOT, NOBODY);

        assertThat(restored)
                .extracting(each -> OutcomeKind.of(each.outcome()))
                .containsExactly(OutcomeKind.DONE, OutcomeKind.FAILED_RETRYABLE, OutcomeKind.DONE);
    }

    private static RestorePart giving(String what) {
        return (snapshot, accounts) ->
                List.of(new Restored(ConnectedSystem.ENTRA, what, new Outcome.Done("Given back.", Map.of())));
    }
}
