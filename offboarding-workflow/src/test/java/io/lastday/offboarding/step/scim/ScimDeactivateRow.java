package io.lastday.offboarding.step.scim;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.outbound.Outbound;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.WriteMode;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;

class ScimDeactivateRow extends MatrixRow {

    private boolean there = true;
    private boolean active = true;

    @Override
    protected Step step(Wire wire) {
        URI base = URI.create(wire.url() + "/scim/v2");
        var connector = new ScimSettings.Connector(base, "token", ConnectedSystem.ENTRA, "userName", /* title */ null);
        Clock clock = Clock.fixed(RemoteWire.NOW, ZoneOffset.UTC);
        Outbound system = new Outbound(new Connection("scim.crm", base, "crm"), () -> WriteMode.WRITE, clock);
        return new ScimDeactivate(
                new StepId("scim.crm"), new ScimUsers(system, connector, "crm"), connector, wire.readBack());
    }

    @Override
    protected void world(WireWorld world) {
        world.reads("/scim/v2/Users", (asked, effect) -> Answer.ok(there ? found() : "{\"totalResults\":0}"));
        world.reads("/scim/v2/Users/s1", (asked, effect) -> there ? Answer.ok(user()) : gone());
        world.writes("PATCH", "/scim/v2/Users/s1", (asked, effect) -> {
            if (!there) {
                return gone();
            }
            active = effect ? asked.body().contains("\"value\":true") : active;
            return Answer.ok(user());
        });
    }

    private String found() {
        return "{\"totalResults\":1,\"Resources\":[" + user() + "]}";
    }

    private String user() {
        return "{\"id\":\"s1\",\"userName\":\"Leaver@firm.example\",\"active\":" + active + "}";
    }

    private static Answer gone() {
        return Answer.error(404, "not found");
    }

    @Override
    protected void doBefore() {
        active = false;
    }

    @Override
    protected void vanish() {
        there = false;
    }

    /** A colleague was faster. */
    @Override
    protected void change() {
        active = false;
    }

    @Override
    protected Object state() {
        return active;
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
