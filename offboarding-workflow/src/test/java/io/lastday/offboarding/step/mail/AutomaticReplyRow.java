package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Cell.After;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AutomaticReplyRow extends MailRow {

    private static final String TEXT = "Thank you for your message. This mailbox is no longer read.";

    private String status = "disabled";
    private String text = "";
    private boolean gone;

    @Override
    protected Step step(Wire wire) {
        return new SetAutomaticReply(new Mailboxes(wire.graph()), wire.readBack());
    }

    @Override
    protected void world(WireWorld world) {
        world.reads(USER + "/mailboxSettings", (asked, effect) -> gone ? noMailbox() : Answer.ok(settings()));
        world.writes(
                "PATCH", USER + "/mailboxSettings", (asked, effect) -> gone ? noMailbox() : set(asked.body(), effect));
    }

    private static Answer noMailbox() {
        return Answer.error(404, "MailboxNotEnabledForRESTAPI");
    }

    private Answer set(String body, boolean effect) {
        JsonNode setting = JsonMapper.shared().readTree(body).path("automaticRepliesSetting");
        if (effect) {
            status = setting.path("status").stringValue();
            text = setting.path("externalReplyMessage").stringValue();
        }
        return Answer.ok("{}");
    }

    private String settings() {
        String html = "<html><body><p>" + text + "</p></body></html>";
        return """
                {"userPurpose":"user","automaticRepliesSetting":{"status":"%s","externalAudience":"all",
                 "internalReplyMessage":"%s","externalReplyMessage":"%s"}}""".formatted(status, html, html);
    }

    @Override
    protected void doBefore() {
        status = "alwaysEnabled";
        text = TEXT;
    }

    @Override
    protected void vanish() {
        gone = true;
    }

    @Override
    protected void change() {
        status = "scheduled";
        text = "On holiday";
    }

    @Override
    protected Object state() {
        return status + ": " + text;
    }

    @Override
    protected Object finished() {
        return "alwaysEnabled: " + TEXT;
    }

    @Override
    protected Cell expected(Condition condition) {
        return condition == Condition.VANISHED
                ? Cell.of(OutcomeKind.NEEDS_HUMAN, "ACCOUNT_GONE", After.UNTOUCHED)
                : super.expected(condition);
    }
}
