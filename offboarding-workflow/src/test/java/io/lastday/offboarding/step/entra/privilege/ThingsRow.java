package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A world of things by id, of which every one has to go. */
abstract class ThingsRow extends MatrixRow {

    static final String USER = RemoteWire.USER;

    private final Map<String, String> things = new TreeMap<>();

    /** A thing as Graph writes it. */
    abstract String json(String id);

    /** Lists the things, and takes one away. */
    abstract void routes(WireWorld world);

    @Override
    protected void world(WireWorld world) {
        add("first");
        world.reads("/v1.0/users/" + USER + "/transitiveMemberOf", (asked, effect) -> list(Map.of()));
        routes(world);
    }

    void add(String id) {
        things.put(id, json(id));
    }

    /** Takes one away by its id. */
    Answer remove(String id, boolean effect) {
        if (!things.containsKey(id)) {
            return Answer.error(404, "Request_ResourceNotFound");
        }
        if (effect) {
            things.remove(id);
        }
        return Answer.empty();
    }

    Answer list() {
        return list(things);
    }

    static Answer list(Map<String, String> of) {
        return Answer.ok("{\"value\":[" + String.join(",", of.values()) + "]}");
    }

    boolean has(String id) {
        return things.containsKey(id);
    }

    @Override
    protected void doBefore() {
        things.clear();
    }

    @Override
    protected void vanish() {
        things.remove("first");
    }

    @Override
    protected void change() {
        add("second");
    }

    /** What came in the meantime is seen at the read-back, and left to a run that follows at once. */
    @Override
    protected Cell expected(Condition condition) {
        Cell cell = super.expected(condition);
        return condition == Condition.CHANGED ? cell.after("GOES_ON") : cell;
    }

    @Override
    protected Object state() {
        return Set.copyOf(things.keySet());
    }

    @Override
    protected Object finished() {
        return Set.of();
    }
}
