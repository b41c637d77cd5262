package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import java.util.Set;
import java.util.TreeSet;

class MeetingsRow extends MailRow {

    private final Set<String> meetings = new TreeSet<>(Set.of("m1"));

    @Override
    protected Step step(Wire wire) {
        return new CancelMeetings(new Mailboxes(wire.graph()), new Meetings(wire.graph()), wire.removals());
    }

    @Override
    protected void world(WireWorld world) {
        mailbox(world);
        world.reads(
                USER + "/calendarView",
                (asked, effect) ->
                        list(meetings.stream().map(MeetingsRow::meeting).toList()));
        world.writes("POST", USER + "/events/(.*)/cancel", (asked, effect) -> {
            if (!meetings.contains(asked.group(1))) {
                return Answer.error(404, "ErrorItemNotFound");
            }
            if (effect) {
                meetings.remove(asked.group(1));
            }
            return new Answer(202, "");
        });
    }

    private static String meeting(String id) {
        return """
                {"id":"%s","type":"singleInstance","isOrganizer":true,"isCancelled":false,
                 "start":{"dateTime":"2026-12-01T10:00:00.0000000","timeZone":"UTC"},
                 "attendees":[{"emailAddress":{"address":"guest@firm.example"}}]}""".formatted(id);
    }

    @Override
    protected void doBefore() {
        meetings.clear();
    }

    @Override
    protected void vanish() {
        meetings.clear();
    }

    @Override
    protected void change() {
        meetings.add("m2");
    }

    @Override
    protected Object state() {
        return Set.copyOf(meetings);
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
