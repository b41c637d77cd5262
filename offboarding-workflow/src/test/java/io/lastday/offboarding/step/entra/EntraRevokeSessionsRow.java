package io.lastday.offboarding.step.entra;

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

class EntraRevokeSessionsRow extends MatrixRow {

    private static final String OLD = "2026-01-02T03:04:05Z";
    private static final String NEW = "2026-11-21T17:00:01Z";

    private boolean there = true;
    private boolean sentBefore;
    private String stamp = OLD;

    @Override
    protected Step step(Wire wire) {
        return new EntraRevokeSessions(new EntraAccounts(wire.graph()), wire.readBack());
    }

    @Override
    protected void world(WireWorld world) {
        world.reads(RemoteWire.ENTRA_USER, (asked, effect) -> there ? Answer.ok(account()) : gone());
        world.writes("POST", RemoteWire.ENTRA_USER + "/revokeSignInSessions", (asked, effect) -> {
            if (!there) {
                return gone();
            }
            stamp = effect ? NEW : stamp;
            return Answer.ok("{\"value\":true}");
        });
    }

    private String account() {
        return "{\"accountEnabled\":false,\"userType\":\"Member\",\"signInSessionsValidFromDateTime\":\"" + stamp
                + "\"}";
    }

    private static Answer gone() {
        return Answer.error(404, "Request_ResourceNotFound");
    }

    /** A stamp says nothing of who moved it: only this step's own run from before a crash counts as done already. */
    @Override
    protected void doBefore() {
        stamp = NEW;
        sentBefore = true;
    }

    @Override
    protected StepContext context(@Nullable String cursor) {
        return super.context(cursor == null && sentBefore ? "sent=1;before=" + OLD : cursor);
    }

    @Override
    protected void vanish() {
        there = false;
    }

    /** Somebody else revokes them too. */
    @Override
    protected void change() {
        stamp = NEW;
    }

    @Override
    protected Object state() {
        return stamp;
    }

    @Override
    protected Object finished() {
        return NEW;
    }

    @Override
    protected Cell expected(Condition condition) {
        return switch (condition) {
            case VANISHED -> Cell.of(OutcomeKind.NEEDS_HUMAN, "ACCOUNT_GONE", Cell.After.UNTOUCHED);
            case ALREADY_DONE -> Cell.of(OutcomeKind.DONE, Cell.After.UNTOUCHED);
            case FRESH, FORBIDDEN, THROTTLED, CHANGED, LIES -> super.expected(condition);
        };
    }
}
