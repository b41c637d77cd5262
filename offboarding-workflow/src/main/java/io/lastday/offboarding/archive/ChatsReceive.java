package io.lastday.offboarding.archive;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import org.springframework.stereotype.Component;

/** Waits for the exports of every other messenger that the case says the leaver uses. */
@Component
class ChatsReceive implements Step {

    private final ReceiveExports exports;

    ChatsReceive(ReceiveExports exports) {
        this.exports = exports;
    }

    @Override
    public StepId id() {
        return new StepId("chats.receive");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.CHATS;
    }

    @Override
    public String title() {
        return "Receive the exports of other messengers";
    }

    @Override
    public StepResult run(StepContext context) {
        return exports.look(context, origin -> origin != ChatOrigin.WHATSAPP);
    }

    @Override
    public StepFacts facts() {
        return ReceiveExports.facts();
    }
}
