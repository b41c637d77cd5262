package io.lastday.offboarding.step.walk;

import static io.lastday.offboarding.step.remote.RemoteWire.NOW;

import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.EarlierSteps;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a step again and again, as the engine does, each time with the cursor that it asked for. */
public final class Asking {

    private final Step step;

    public @Nullable String cursor;

    public int attempt = 1;

    public Instant now = NOW;

    /** How other steps of the case stand. */
    public final Map<String, EarlierSteps.Earlier> earlier = new HashMap<>();

    public CaseBrief.@Nullable Claim claim;

    public LeaverAccounts accounts = RemoteWire.context(null).accounts();

    public Snapshot snapshot = new Snapshot(NOW, List.of(), "{}");

    /** @param step which is asked */
    public Asking(Step step) {
        this.step = step;
    }

    /** One run. */
    public StepResult once() {
        StepContext given = RemoteWire.context(cursor);
        now = now.plusMillis(1);
        CaseBrief brief =
                CaseBrief.NONE.withSnapshot(snapshot).withEarlier(id -> Optional.ofNullable(earlier.get(id.value())));
        CaseBrief.Claim said = claim;
        StepResult result = step.run(new StepContext(
                given.firm(),
                given.caseId(),
                accounts,
                given.dates(),
                cursor,
                attempt,
                now,
                said == null ? brief : brief.claimed(said)));
        if (result instanceof StepResult.Waiting waiting) {
            cursor = waiting.cursor();
        }
        return result;
    }

    /** Runs until it ends; {@code waits} takes the reasons for which it waited. */
    public StepResult run(List<String> waits) {
        for (int runs = 0; runs < 20; runs++) {
            StepResult result = once();
            if (!(result instanceof StepResult.Waiting waiting)) {
                return result;
            }
            waits.add(waiting.reason());
        }
        throw new AssertionError("does not end: " + waits);
    }
}
