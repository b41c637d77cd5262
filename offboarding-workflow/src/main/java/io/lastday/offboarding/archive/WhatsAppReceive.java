package io.lastday.offboarding.archive;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import org.springframework.stereotype.Component;

/** Waits for the leaver's WhatsApp export, and says that it is missing once its day has passed. */
@Component
class WhatsAppReceive implements Step {

    private final ReceiveExports exports;

    WhatsAppReceive(ReceiveExports exports) {
        this.exports = exports;
    }

    @Override
    public StepId id() {
        return new StepId("whatsapp.receive");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.WHATSAPP;
    }

    @Override
    public String title() {
        return "Receive the WhatsApp export";
    }

    @Override
    public StepResult run(StepContext context) {
        return exports.look(context, origin -> origin == ChatOrigin.WHATSAPP);
    }

    @Override
    public StepFacts facts() {
        return ReceiveExports.facts();
    }
}
