package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An account that holds two things of a kind; a third one appears, or one disappears, behind the step's back. */
abstract class KeycloakHoldingsRow extends MatrixRow {

    final TreeSet<String> held = new TreeSet<>(List.of("one", "two"));

    @Override
    protected void world(WireWorld world) {
        world.reads(
                RemoteWire.LOCAL_USER,
                (asked, effect) -> Answer.ok("{\"id\":\"" + RemoteWire.LOCAL + "\",\"enabled\":false}"));
        routes(world);
    }

    /** The routes of the kind. */
    abstract void routes(WireWorld world);

    String all(String each) {
        return held.stream().map(each::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    Answer remove(String thing, boolean effect) {
        if (!held.contains(thing)) {
            return Answer.error(404, "not found");
        }
        if (effect) {
            held.remove(thing);
        }
        return Answer.empty();
    }

    @Override
    protected void doBefore() {
        held.clear();
    }

    @Override
    protected void vanish() {
        held.remove("one");
    }

    @Override
    protected void change() {
        held.add("three");
    }

    @Override
    protected Object state() {
        return List.copyOf(held);
    }

    @Override
    protected Object finished() {
        return List.of();
    }

    @Override
    protected Cell expected(Condition condition) {
        return condition == Condition.CHANGED
                ? Cell.of(OutcomeKind.DONE, Cell.After.FINISHED).after("GOES_ON")
                : super.expected(condition);
    }
}
