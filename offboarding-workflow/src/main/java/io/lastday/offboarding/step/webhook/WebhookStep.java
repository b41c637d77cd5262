package io.lastday.offboarding.step.webhook;

import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.outbound.Outbound;
import io.lastday.offboarding.step.remote.RemoteSteps;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells one system about a leaver and waits for its word. That the call was accepted proves nothing: only the signed callback ends
 * the step, and a system that says nothing in time is for a person.
 */
final class WebhookStep implements Step {

    static final ReasonCode NO_ANSWER = new ReasonCode("NO_ANSWER");
    static final ReasonCode SYSTEM_SAYS_NO = new ReasonCode("SYSTEM_SAYS_NO");

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final StepId id;
    private final WebhookSettings.Connector connector;
    private final URI callbackBase;
    private final Outbound system;
    private final Deliveries deliveries;
    private final Clock clock;

    WebhookStep(
            StepId id,
            WebhookSettings.Connector connector,
            URI callbackBase,
            Outbound system,
            Deliveries deliveries,
            Clock clock) {
        this.id = id;
        this.connector = connector;
        this.callbackBase = callbackBase;
        this.system = system;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public StepId id() {
        return id;
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.WEBHOOK;
    }

    @Override
    public String title() {
        return "Tell " + name();
    }

    private String name() {
        String title = connector.title();
        return title == null ? id.value().substring(id.value().indexOf('.') + 1) : title;
    }

    @Override
    public StepFacts facts() {
        return WebhookFamily.FACTS;
    }

    @Override
    public StepResult run(StepContext context) {
        CaseBrief.Claim claim = context.brief().claim();
        if (claim != null) {
            return new Outcome.Done(
                    "Done by hand: " + claim.reason(), Map.of("saidBy", claim.by(), "proof", "a person's word"));
        }
        return RemoteSteps.guarded(context, () -> tell(context));
    }

    private StepResult tell(StepContext context) {
        Instant now = context.now();
        Delivery delivery = deliveries.open(context, id, now.plus(connector.timeout()));
        if (delivery.sentAt() == null && delivery.answer() == null) {
            send(context, delivery);
            deliveries.sent(delivery, now, now.plus(connector.timeout()));
            // a quick system has answered by now
            delivery = deliveries.find(delivery.id()).orElseThrow();
        }
        Delivery.Answer answer = delivery.answer();
        if (answer != null) {
            return answered(delivery, answer);
        }
        if (!now.isBefore(delivery.dueAt())) {
            deliveries.asked(delivery);
            return new Outcome.NeedsHuman(
                    NO_ANSWER,
                    name() + " accepted the call at " + delivery.sentAt()
                            + " and has not said what became of it. Look there;"
                            + " then retry to tell it again, or complete this step.");
        }
        Instant next = now.plus(LOOK_AGAIN);
        return new StepResult.Waiting(
                next.isBefore(delivery.dueAt()) ? next : delivery.dueAt(),
                "CALLBACK",
                name() + " was told and answers until " + delivery.dueAt() + ".",
                /* cursor */ null);
    }

    private StepResult answered(Delivery delivery, Delivery.Answer answer) {
        Map<String, String> evidence = Map.of(
                "delivery", delivery.id().toString(),
                "answeredAt", answer.at().toString(),
                "proof", "a signed answer");
        String said = answer.detail().isBlank() ? name() + " says that it is done." : answer.detail();
        return switch (answer.status()) {
            case DONE -> new Outcome.Done(said, evidence);
            case ALREADY_DONE -> new Outcome.AlreadyDone(said, evidence);
            case NEEDS_HUMAN, FAILED -> {
                deliveries.asked(delivery);
                yield new Outcome.NeedsHuman(
                        SYSTEM_SAYS_NO,
                        name() + " says: "
                                + (answer.detail().isBlank() ? answer.status().name() : answer.detail())
                                + " Retry to tell it again, or complete this step.");
            }
        };
    }

    private void send(StepContext context, Delivery delivery) {
        String body = JSON.writeValueAsString(message(context, delivery));
        long seconds = clock.instant().getEpochSecond();
        String key = delivery.id().toString();
        system.call(
                "POST",
                /* below */ "",
                Map.of(
                        "Idempotency-Key",
                        key,
                        "Lastday-Delivery",
                        key,
                        Signature.TIMESTAMP,
                        String.valueOf(seconds),
                        Signature.HEADER,
                        Signature.of(connector.secret(), seconds, key, body)),
                body,
                "application/json",
                "told " + name() + " to end the access of this person");
    }

    /** What the system needs to find the person, and no more: no name, no reason, no dates. */
    private Message message(StepContext context, Delivery delivery) {
        return new Message(
                "access.ends",
                delivery.id().toString(),
                context.firm().value(),
                context.caseId().toString(),
                id.value(),
                context.accounts().accounts().stream()
                        .map(account -> new Known(account.system().name(), account.id(), account.username()))
                        .toList(),
                callbackBase + "/api/callbacks/webhooks/" + delivery.id());
    }

    record Message(
            String type,
            String delivery,
            String firm,
            String caseId,
            String step,
            List<Known> accounts,
            String callback) {}

    record Known(String system, String id, String username) {}
}
