package io.lastday.offboarding.step.webhook;

import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.PublicEndpoint;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where systems answer. They have no log-in: the signature, made with the secret that the two share, says who speaks, and it is
 * judged before a byte of the body is believed. An unknown delivery and a wrong signature look alike from outside.
 */
@RestController
@RequestMapping("/api/callbacks/webhooks")
class CallbackController {

    private static final int LONGEST_BODY = 8 * 1024;
    private static final int LONGEST_DETAIL = 500;

    private final Deliveries deliveries;
    private final TakeAnswer answers;
    private final WebhookSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    CallbackController(
            Deliveries deliveries, TakeAnswer answers, WebhookSettings settings, JsonMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.answers = answers;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/{delivery}")
    @PublicEndpoint
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> answer(
            @PathVariable UUID delivery,
            @RequestHeader(name = Signature.HEADER, required = false) @Nullable String signature,
            @RequestHeader(name = Signature.TIMESTAMP, required = false) @Nullable String timestamp,
            @RequestBody(required = false) @Nullable String body) {
        String said = Objects.requireNonNullElse(body, "");
        return Blocking.run(() -> {
            Delivery known = deliveries
                    .find(delivery)
                    .filter(found -> isSigned(found, signature, timestamp, said))
                    .orElseThrow(() -> new ProblemException(
                            WebhookProblem.SIGNATURE_INVALID,
                            "Sign \"<seconds>.<delivery>.<body>\" with the shared secret, by a clock that is right."));
            if (!answers.take(known, read(said))) {
                throw new ProblemException(
                        WebhookProblem.ALREADY_ANSWERED, "This delivery does not wait for an answer any more.");
            }
        });
    }

    private boolean isSigned(Delivery delivery, @Nullable String signature, @Nullable String timestamp, String body) {
        String step = delivery.step().value();
        String name = step.substring(step.indexOf('.') + 1);
        return body.length() <= LONGEST_BODY
                && Optional.ofNullable(settings.connectors().get(name))
                        .filter(connector -> Signature.holds(
                                connector.secret(),
                                signature,
                                timestamp,
                                delivery.id().toString(),
                                body,
                                clock.instant()))
                        .isPresent();
    }

    private Delivery.Answer read(String body) {
        Said said = parsed(body);
        Delivery.Status status = said.status;
        if (status == null) {
            throw unreadable();
        }
        String detail = Objects.requireNonNullElse(said.detail, "").strip();
        return new Delivery.Answer(
                status,
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Said parsed(String body) {
        try {
            return json.readValue(body, Said.class);
        } catch (JacksonException notOne) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(
                WebhookProblem.ANSWER_UNREADABLE,
                "Send {\"status\": \"DONE\", \"detail\": \"…\"}; the status may be DONE, ALREADY_DONE, NEEDS_HUMAN or"
                        + " FAILED.");
    }

    /** What a system says. */
    record Said(Delivery.@Nullable Status status, @Nullable String detail) {}
}
