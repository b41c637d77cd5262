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

/** A check writes nothing, so it meets every condition when it reads. */
class EntraVerifyRow extends MatrixRow {

    private static final String CONTAINED = "{\"accountEnabled\":false,\"userType\":\"Member\","
            + "\"signInSessionsValidFromDateTime\":\"2026-11-20T17:00:01Z\"}";

    private Answer answer = Answer.ok(CONTAINED);
    private int throttled;

    @Override
    protected Step step(Wire wire) {
        return new EntraVerify(new EntraAccounts(wire.graph()));
    }

    @Override
    protected void world(WireWorld world) {
        world.reads(RemoteWire.ENTRA_USER, (asked, effect) -> {
            if (throttled > 0) {
                throttled--;
                return Answer.error(429, "TooManyRequests");
            }
            return answer;
        });
    }

    @Override
    protected void meet(Condition condition, WireWorld world) {
        switch (condition) {
            case FRESH, ALREADY_DONE -> doBefore();
            case FORBIDDEN -> answer = Answer.error(403, "Authorization_RequestDenied");
            case THROTTLED -> throttled = 1;
            case VANISHED -> vanish();
            case CHANGED -> change();
            case LIES -> answer = Answer.ok("{\"id\":\"u\"}");
        }
    }

    @Override
    protected void doBefore() {
        answer = Answer.ok(CONTAINED);
    }

    @Override
    protected void vanish() {
        answer = Answer.error(404, "Request_ResourceNotFound");
    }

    /** Somebody enabled it again. */
    @Override
    protected void change() {
        answer = Answer.ok(CONTAINED.replace("false", "true"));
    }

    @Override
    protected Object state() {
        return "nothing is written";
    }

    @Override
    protected Object finished() {
        return "nothing is written";
    }

    @Override
    protected Cell expected(Condition condition) {
        Cell contained = Cell.of(OutcomeKind.DONE, Cell.After.UNTOUCHED);
        return switch (condition) {
            case FRESH, ALREADY_DONE -> contained;
            case THROTTLED -> contained.after("THROTTLED");
            case FORBIDDEN -> Cell.of(OutcomeKind.NEEDS_HUMAN, "NEEDS_ROLE", Cell.After.UNTOUCHED);
            case VANISHED -> Cell.of(OutcomeKind.NEEDS_HUMAN, "ACCOUNT_GONE", Cell.After.UNTOUCHED);
            case CHANGED, LIES -> Cell.of(OutcomeKind.NEEDS_HUMAN, "NOT_VERIFIED", Cell.After.UNTOUCHED);
        };
    }
}
