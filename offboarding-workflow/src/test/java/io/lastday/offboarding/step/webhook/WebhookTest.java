package io.lastday.offboarding.step.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.platform.connection.WriteMode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A system is told, signed, and only its own signed word ends the step. */
class WebhookTest extends WebhookTestCase {

    @Test
    void a_system_is_told_once_and_its_signed_word_ends_the_step() {
        assertThat(run(now()))
                .isInstanceOfSatisfying(
                        StepResult.Waiting.class,
                        waiting -> assertThat(waiting.reason()).isEqualTo("CALLBACK"));
        assertThat(run(now().plusSeconds(600))).isInstanceOf(StepResult.Waiting.class);
        WIRE.verify(1, postRequestedFor(urlPathEqualTo("/hook")).withHeader("Idempotency-Key", equalTo(id())));

        assertThat(answer("{\"status\":\"DONE\",\"detail\":\"Seat freed.\"}")).isEqualTo(204);

        assertThat(run(now())).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.detail()).isEqualTo("Seat freed.");
            assertThat(done.evidence()).containsEntry("proof", "a signed answer");
        });
        WIRE.verify(1, postRequestedFor(urlPathEqualTo("/hook")));
    }

    /** Some do at once what they are told, and say so before they end the call that told them. */
    @Test
    void a_word_that_comes_before_the_call_has_ended_counts() throws Exception {
        WIRE.stubFor(post(urlPathEqualTo("/hook")).willReturn(noContent().withFixedDelay(1_500)));
        try (ExecutorService engine = Executors.newSingleThreadExecutor()) {
            Future<StepResult> running = engine.submit(() -> run(now()));
            while (WIRE.findAll(postRequestedFor(urlPathEqualTo("/hook"))).isEmpty() && !running.isDone()) {
                Thread.sleep(20);
            }
            assertThat(answer("{\"status\":\"DONE\",\"detail\":\"Seat freed.\"}"))
                    .isEqualTo(204);
            assertThat(running.get()).isInstanceOf(Outcome.Done.class);
        }
        WIRE.verify(1, postRequestedFor(urlPathEqualTo("/hook")));
    }

    @Test
    void what_is_told_is_signed_and_names_nobody() {
        run(now());

        LoggedRequest sent =
                WIRE.findAll(postRequestedFor(urlPathEqualTo("/hook"))).getFirst();
        String body = sent.getBodyAsString();
        assertThat(Signature.holds(
                        CoreTest.WEBHOOK_SECRET,
                        sent.getHeader(Signature.HEADER),
                        sent.getHeader(Signature.TIMESTAMP),
                        id(),
                        body,
                        now()))
                .isTrue();
        assertThat(body)
                .contains("leaver@firm.example", "/api/callbacks/webhooks/" + id())
                .doesNotContain("A leaver", "Resignation", CoreTest.WEBHOOK_SECRET);
    }

    @Test
    void after_a_crash_the_same_delivery_goes_again() {
        WIRE.stubFor(post(urlPathEqualTo("/hook")).willReturn(aResponse().withStatus(503)));
        assertThat(run(now())).isInstanceOf(Outcome.FailedRetryable.class);
        WIRE.stubFor(post(urlPathEqualTo("/hook")).willReturn(noContent()));
        assertThat(run(now())).isInstanceOf(StepResult.Waiting.class);

        WIRE.verify(2, postRequestedFor(urlPathEqualTo("/hook")).withHeader("Idempotency-Key", equalTo(id())));
    }

    @Test
    void a_wrong_old_or_foreign_signature_is_refused_and_changes_nothing() {
        run(now());
        String done = "{\"status\":\"DONE\"}";
        long seconds = now().getEpochSecond();
        String right = Signature.of(CoreTest.WEBHOOK_SECRET, seconds, id(), done);

        assertThat(callback(id(), "v1=00", seconds, done)).isEqualTo(401);
        assertThat(callback(id(), right, seconds, "{\"status\":\"FAILED\"}")).isEqualTo(401);
        assertThat(callback(id(), right, seconds + 1, done)).isEqualTo(401);
        String another = UUID.randomUUID().toString();
        assertThat(callback(another, Signature.of(CoreTest.WEBHOOK_SECRET, seconds, another, done), seconds, done))
                .isEqualTo(401);
        long old = seconds - 600;
        assertThat(callback(id(), Signature.of(CoreTest.WEBHOOK_SECRET, old, id(), done), old, done))
                .isEqualTo(401);
        assertThat(run(now())).isInstanceOf(StepResult.Waiting.class);
    }

    @Test
    void an_answer_is_said_once_and_repeated_without_harm() {
        run(now());
        assertThat(answer("nonsense")).isEqualTo(422);
        assertThat(answer("{\"detail\":\"no status\"}")).isEqualTo(422);

        assertThat(answer("{\"status\":\"ALREADY_DONE\"}")).isEqualTo(204);
        assertThat(answer("{\"status\":\"ALREADY_DONE\"}")).isEqualTo(204);
        assertThat(answer("{\"status\":\"FAILED\"}")).isEqualTo(409);
        assertThat(run(now())).isInstanceOf(Outcome.AlreadyDone.class);
    }

    @Test
    void silence_is_for_a_person_and_a_retry_tells_again() {
        run(now());

        assertThat(run(now().plus(Duration.ofHours(25))))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).isEqualTo(WebhookStep.NO_ANSWER));
        assertThat(answer("{\"status\":\"DONE\"}")).as("too late").isEqualTo(409);
        assertThat(run(now())).isInstanceOf(StepResult.Waiting.class);
        WIRE.verify(2, postRequestedFor(urlPathEqualTo("/hook")));
        assertThat(answer("{\"status\":\"DONE\"}")).isEqualTo(204);
        assertThat(run(now())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_system_that_cannot_is_for_a_person_whose_word_then_counts() {
        run(now());
        assertThat(answer("{\"status\":\"FAILED\",\"detail\":\"No such seat.\"}"))
                .isEqualTo(204);
        assertThat(run(now())).isInstanceOfSatisfying(Outcome.NeedsHuman.class, human -> {
            assertThat(human.reason()).isEqualTo(WebhookStep.SYSTEM_SAYS_NO);
            assertThat(human.detail()).contains("No such seat.");
        });

        StepContext said =
                context(now()).with(CaseBrief.NONE.claimed(new CaseBrief.Claim("entra:it", "Freed by hand.", now())));
        assertThat(step(WriteMode.WRITE).run(said)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void in_observe_mode_nobody_is_told() {
        assertThat(step(WriteMode.OBSERVE).run(context(now())))
                .isInstanceOfSatisfying(Outcome.Skipped.class, skipped -> {
                    assertThat(skipped.reason()).isEqualTo(Reasons.OBSERVE_MODE);
                    assertThat(skipped.detail()).contains("It would have told crm");
                });
        WIRE.verify(0, postRequestedFor(urlPathEqualTo("/hook")));
    }

    @Test
    void a_connector_is_refused_at_the_start_where_it_is_not_safe() {
        assertThatThrownBy(() -> settings("http://crm.example/hook", CoreTest.WEBHOOK_SECRET))
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> settings("https://crm.example/hook", "short")).hasMessageContaining("32 characters");
        assertThatThrownBy(() -> settings("https://somebody@crm.example/hook", CoreTest.WEBHOOK_SECRET))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WebhookSettings settings(String url, String secret) {
        var connector = new WebhookSettings.Connector(URI.create(url), secret, Duration.ofHours(24), /* title */ null);
        return new WebhookSettings(URI.create("https://lastday.example"), Map.of("crm", connector));
    }
}
