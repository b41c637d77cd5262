package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class DelegatesRow extends MailRow {

    private final Set<String> delegates = new TreeSet<>(Set.of("p1"));

    @Override
    protected Step step(Wire wire) {
        return new RemoveDelegates(new Mailboxes(wire.graph()), new Calendars(wire.graph()), wire.removals());
    }

    @Override
    protected void world(WireWorld world) {
        mailbox(world);
        world.reads(USER + "/calendars", (asked, effect) -> list(List.of("{\"id\":\"c1\",\"canShare\":true}")));
        world.reads(
                USER + "/calendars/c1/calendarPermissions",
                (asked, effect) ->
                        list(delegates.stream().map(DelegatesRow::right).toList()));
        world.writes("DELETE", USER + "/calendars/c1/calendarPermissions/(.*)", (asked, effect) -> {
            if (!delegates.contains(asked.group(1))) {
                return Answer.error(404, "ErrorItemNotFound");
            }
            if (effect) {
                delegates.remove(asked.group(1));
            }
            return Answer.empty();
        });
    }

    private static String right(String id) {
        return """
                {"id":"%s","role":"delegateWithoutPrivateEventAccess","isRemovable":true,"isInsideOrganization":true,
                 "emailAddress":{"address":"colleague@firm.example"}}""".formatted(id);
    }

    @Override
    protected void doBefore() {
        delegates.clear();
    }

    @Override
    protected void vanish() {
        delegates.clear();
    }

    @Override
    protected void change() {
        delegates.add("p2");
    }

    @Override
    protected Object state() {
        return Set.copyOf(delegates);
    }

    @Override
    protected Object finished() {
        return Set.of();
    }

    @Override
    protected Cell expected(Condition condition) {
        Cell usual = super.expected(condition);
        return condition == Condition.CHANGED ? usual.after("GOES_ON") : usual;
    }
}
