package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

class ForwardingRulesRow extends MailRow {

    private static final String RULES = USER + "/mailFolders/inbox/messageRules";

    private final Map<String, Boolean> enabled = new TreeMap<>(Map.of("r1", true));

    @Override
    protected Step step(Wire wire) {
        return new StopForwardingRules(new Mailboxes(wire.graph()), new InboxRules(wire.graph()), wire.removals());
    }

    @Override
    protected void world(WireWorld world) {
        mailbox(world);
        world.reads(
                RULES,
                (asked, effect) ->
                        list(enabled.keySet().stream().map(this::rule).toList()));
        world.writes("PATCH", RULES + "/(.*)", (asked, effect) -> {
            if (!enabled.containsKey(asked.group(1))) {
                return Answer.error(404, "ErrorItemNotFound");
            }
            if (effect) {
                enabled.put(asked.group(1), false);
            }
            return Answer.ok("{}");
        });
    }

    private String rule(String id) {
        return """
                {"id":"%s","isEnabled":%s,"actions":{"redirectTo":[{"emailAddress":{"address":"x@home.example"}}]}}""".formatted(id, enabled.get(id));
    }

    @Override
    protected void doBefore() {
        enabled.replaceAll((id, on) -> false);
    }

    @Override
    protected void vanish() {
        enabled.clear();
    }

    @Override
    protected void change() {
        enabled.put("r2", true);
    }

    @Override
    protected Object state() {
        return enabled.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
