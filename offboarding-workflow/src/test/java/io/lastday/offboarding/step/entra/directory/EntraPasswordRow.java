package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import org.jspecify.annotations.Nullable;

/** Whose password is set cannot be read: done already is what an earlier run of the same case sent. */
class EntraPasswordRow extends MatrixRow {

    private static final String OLD = "2026-01-02T03:04:05Z";
    private static final String COLLEAGUE = "2026-11-21T16:59:59Z";
    private static final String NEW = "2026-11-21T17:00:01Z";

    private String changedAt = OLD;
    private boolean there = true;
    private boolean sentBefore;

    @Override
    protected Step step(Wire wire) {
        return new EntraPassword(new Passwords(wire.graph()), wire.readBack());
    }

    @Override
    protected void world(WireWorld world) {
        world.reads(ENTRA_USER, (asked, effect) -> there ? Answer.ok(account()) : HeldRow.gone());
        world.writes("PATCH", ENTRA_USER, (asked, effect) -> {
            if (!there) {
                return HeldRow.gone();
            }
            changedAt = effect ? NEW : changedAt;
            return Answer.empty();
        });
    }

    private String account() {
        return "{\"userType\":\"Member\",\"lastPasswordChangeDateTime\":\"" + changedAt + "\"}";
    }

    @Override
    protected StepContext context(@Nullable String cursor) {
        return RemoteWire.context(cursor == null && sentBefore ? "sent=1;before=" + OLD : cursor);
    }

    @Override
    protected void doBefore() {
        changedAt = NEW;
        sentBefore = true;
    }

    @Override
    protected void vanish() {
        there = false;
    }

    @Override
    protected void change() {
        changedAt = COLLEAGUE;
    }

    @Override
    protected Object state() {
        return changedAt;
    }

    @Override
    protected Object finished() {
        return NEW;
    }

    @Override
    protected Cell expected(Condition condition) {
        return switch (condition) {
            case ALREADY_DONE -> Cell.of(OutcomeKind.DONE, Cell.After.UNTOUCHED);
            case VANISHED -> Cell.of(OutcomeKind.NEEDS_HUMAN, "ACCOUNT_GONE", Cell.After.UNTOUCHED);
            case FORBIDDEN -> super.expected(condition).after("REFUSED_ONCE");
            default -> super.expected(condition);
        };
    }
}
