package io.lastday.offboarding.step.matrix;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.matrix.Cell.After;
import io.lastday.offboarding.step.remote.RemoteWire;
import org.jspecify.annotations.Nullable;

/**
 * One step under all conditions. A row is made anew for each cell and keeps its little world in fields: the routes answer from
 * them, and {@link #state()} shows them. The conditions are laid over the world by the frame; a row overrides
 * {@link #meet} only where its step meets a condition in another way than by its writes.
 *
 * <p>Subclasses have a constructor without parameters; the matrix finds them by themselves.
 */
public abstract class MatrixRow {

    private static final int RUNS = 12;
    private static final int FAILURES = 3;

    /** The step under test, over the wire. */
    protected abstract Step step(Wire wire);

    /** Lays the routes of a world in which there is something to do. */
    protected abstract void world(WireWorld world);

    /** Changes the fields to a world in which it is done already. */
    protected abstract void doBefore();

    /** What disappears between reading and writing. */
    protected abstract void vanish();

    /** What appears or changes between reading and writing. */
    protected abstract void change();

    /** The world as the step sees it: compared before and after. */
    protected abstract Object state();

    /** The world as the step is to make it. */
    protected abstract Object finished();

    /** What the step is told. */
    protected StepContext context(@Nullable String cursor) {
        return RemoteWire.context(cursor);
    }

    /** What has to come out of this condition. */
    protected Cell expected(Condition condition) {
        return switch (condition) {
            case FRESH, VANISHED, CHANGED -> Cell.of(OutcomeKind.DONE, After.FINISHED);
            case ALREADY_DONE -> Cell.of(OutcomeKind.ALREADY_DONE, After.UNTOUCHED);
            case FORBIDDEN -> Cell.of(OutcomeKind.NEEDS_HUMAN, "NEEDS_ROLE", After.UNTOUCHED);
            case THROTTLED -> Cell.of(OutcomeKind.DONE, After.FINISHED).after("THROTTLED");
            case LIES ->
                Cell.of(OutcomeKind.NEEDS_HUMAN, "NOT_VERIFIED", After.UNTOUCHED)
                        .after("NOT_SHOWN_YET");
        };
    }

    /** Lays a condition over the world. */
    protected void meet(Condition condition, WireWorld world) {
        switch (condition) {
            case FRESH -> {}
            case ALREADY_DONE -> doBefore();
            case FORBIDDEN -> world.forbidWrites();
            case THROTTLED -> world.throttleWrites(1);
            case VANISHED -> world.beforeFirstWrite(this::vanish);
            case CHANGED -> world.beforeFirstWrite(this::change);
            case LIES -> world.lieOnWrites();
        }
    }

    /** Runs the step under a condition, as often as it asks to, and tells what came out. */
    final Cell run(Condition condition, Wire wire) {
        world(wire.world());
        meet(condition, wire.world());
        Object before = state();
        Step step = step(wire);
        String cursor = null;
        String waited = null;
        for (int run = 1; run <= RUNS; run++) {
            boolean again = run <= FAILURES;
            switch (step.run(context(cursor))) {
                case StepResult.Waiting waiting -> {
                    cursor = waiting.cursor();
                    waited = waited == null ? waiting.reason() : waited;
                }
                case Outcome.FailedRetryable failed when again -> {}
                case Outcome outcome -> {
                    return new Cell(OutcomeKind.of(outcome), reason(outcome), waited, after(before));
                }
            }
        }
        throw new AssertionError(step.id() + " does not end: " + waited);
    }

    private After after(Object before) {
        Object now = state();
        if (now.equals(finished()) && !now.equals(before)) {
            return After.FINISHED;
        }
        return now.equals(before) ? After.UNTOUCHED : After.PARTLY;
    }

    private static @Nullable String reason(Outcome outcome) {
        ReasonCode reason = switch (outcome) {
            case Outcome.Done done -> null;
            case Outcome.AlreadyDone already -> null;
            case Outcome.Skipped skipped -> skipped.reason();
            case Outcome.NeedsHuman human -> human.reason();
            case Outcome.FailedRetryable again -> again.reason();
            case Outcome.Failed failed -> failed.reason();
        };
        return reason == null ? null : reason.value();
    }
}
