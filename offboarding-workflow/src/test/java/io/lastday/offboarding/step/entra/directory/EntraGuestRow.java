package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import org.jspecify.annotations.Nullable;

class EntraGuestRow extends MatrixRow {

    private boolean there = true;
    private String name = "A guest";

    @Override
    protected Step step(Wire wire) {
        return new EntraGuest(new EntraAccounts(wire.graph()), new Guests(wire.graph()), wire.readBack());
    }

    @Override
    protected void world(WireWorld world) {
        world.reads(ENTRA_USER, (asked, effect) -> there ? Answer.ok(guest()) : HeldRow.gone());
        world.reads(
                "/v1.0/directory/deletedItems/" + USER,
                (asked, effect) -> there ? HeldRow.gone() : Answer.ok(deleted()));
        world.writes("DELETE", ENTRA_USER, (asked, effect) -> {
            if (!there) {
                return HeldRow.gone();
            }
            there = !effect;
            return Answer.empty();
        });
    }

    private String guest() {
        return "{\"accountEnabled\":false,\"userType\":\"Guest\",\"displayName\":\"" + name + "\"}";
    }

    private static String deleted() {
        return "{\"@odata.type\":\"#microsoft.graph.user\",\"deletedDateTime\":\"2026-11-21T17:00:01Z\"}";
    }

    @Override
    protected StepContext context(@Nullable String cursor) {
        return RemoteWire.context(cursor).with(HeldRow.brief());
    }

    @Override
    protected void doBefore() {
        there = false;
    }

    @Override
    protected void vanish() {
        there = false;
    }

    @Override
    protected void change() {
        name = "The same guest, renamed";
    }

    @Override
    protected Object state() {
        return there;
    }

    @Override
    protected Object finished() {
        return false;
    }
}
