package io.lastday.offboarding.step.entra;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;

class EntraDisableRow extends MatrixRow {

    private boolean there = true;
    private boolean enabled = true;

    @Override
    protected Step step(Wire wire) {
        return new EntraDisable(new EntraAccounts(wire.graph()), wire.readBack());
    }

    @Override
    protected void world(WireWorld world) {
        world.reads(RemoteWire.ENTRA_USER, (asked, effect) -> there ? Answer.ok(account()) : gone());
        world.writes("PATCH", RemoteWire.ENTRA_USER, (asked, effect) -> {
            if (!there) {
                return gone();
            }
            enabled = effect ? asked.body().contains("true") : enabled;
            return Answer.empty();
        });
    }

    private String account() {
        return "{\"accountEnabled\":" + enabled + ",\"userType\":\"Member\"}";
    }

    private static Answer gone() {
        return Answer.error(404, "Request_ResourceNotFound");
    }

    @Override
    protected void doBefore() {
        enabled = false;
    }

    @Override
    protected void vanish() {
        there = false;
    }

    /** A colleague was faster. */
    @Override
    protected void change() {
        enabled = false;
    }

    @Override
    protected Object state() {
        return enabled;
    }

    @Override
    protected Object finished() {
        return false;
    }

    @Override
    protected Cell expected(Condition condition) {
        return condition == Condition.VANISHED
                ? Cell.of(OutcomeKind.NEEDS_HUMAN, "ACCOUNT_GONE", Cell.After.UNTOUCHED)
                : super.expected(condition);
    }
}
