package io.lastday.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.lastday.gateway.testing.Browser;
import io.lastday.gateway.testing.GatewayTestCase;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

class ServiceFailuresTest extends GatewayTestCase {

    private static final String PATH = "/api/leavers";

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Test
    void aServiceThatBreaksOffIsNamed() {
        OFFBOARDING.answers((request, response) -> response.withConnection(connection -> connection.dispose()));

        HttpResponse<String> answer = post();

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(problem(answer)).isEqualTo("service-broke-off");
        assertThat(json(answer).path("service").asString()).isEqualTo("offboarding-workflow");
        assertThat(json(answer).path("detail").asString()).contains("offboarding-workflow", "before sending it again");
        assertThat(json(answer).path("requestId").asString()).isNotEmpty();
    }

    @Test
    void aServiceThatIsTooSlowIsNamed() {
        IDENTITY.answers(
                (request, response) -> Mono.delay(Duration.ofSeconds(10)).then());

        HttpResponse<String> answer = browser().get("/api/identity/coverage", PROVIDER.token("it"));

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(problem(answer)).isEqualTo("service-too-slow");
        assertThat(json(answer).path("service").asString()).isEqualTo("identity-audit");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(IDENTITY.seen()).as("a slow read is not sent twice").hasSize(1);
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneForAWhileAndTheOthersAreNot() {
        OFFBOARDING.answers((request, response) -> response.withConnection(connection -> connection.dispose()));
        for (int i = 0; i < 10; i++) {
            post();
        }
        int before = OFFBOARDING.seen().size();

        HttpResponse<String> answer = post();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(problem(answer)).isEqualTo("service-down");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(OFFBOARDING.seen()).hasSize(before);
        assertThat(browser().get("/api/devices", PROVIDER.token("it")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusalsOfACallerAreNoFailuresOfTheService() {
        OFFBOARDING.answers(ServiceFailuresTest::readAll);
        String tooMuch = "x".repeat(1_200_000);
        for (int i = 0; i < 12; i++) {
            browser().send(request(PATH).POST(chunked(tooMuch)));
        }

        assertThat(breakers.circuitBreaker("offboarding-workflow").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }

    @Test
    void anErrorThatAServiceAnswersIsNotTriedAgain() {
        OFFBOARDING.answers((request, response) -> response.status(502).send());

        assertThat(browser().get(PATH + "?once", PROVIDER.token("hr")).statusCode())
                .isEqualTo(502);
        assertThat(OFFBOARDING.seen())
                .filteredOn(seen -> seen.uri().endsWith("?once"))
                .hasSize(1);
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherOrNotItSaysItsLength() {
        OFFBOARDING.answers(ServiceFailuresTest::readAll);
        String tooMuch = "x".repeat(1_200_000);

        HttpResponse<String> declared = browser().send(request(PATH).POST(BodyPublishers.ofString(tooMuch)));
        HttpResponse<String> chunked = browser().send(request(PATH).POST(chunked(tooMuch)));

        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(problem(declared)).isEqualTo("content-too-large");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(problem(chunked)).isEqualTo("content-too-large");
        assertThat(json(chunked).path("detail").asString()).contains("1048576");
    }

    @Test
    void aReadWithABodyIsRefusedBeforeAnybodyHoldsIt() {
        HttpResponse<String> answer = browser().send(request(PATH).method("GET", chunked("x".repeat(100_000))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem(answer)).isEqualTo("request-refused");
        assertThat(OFFBOARDING.seen()).noneMatch(seen -> seen.method().equals("GET"));
    }

    @Test
    void anAnswerThatBreaksOffInTheMiddleIsNotPassedForAWholeOne() {
        DEVICES.answers((request, response) -> response.header("Content-Type", "application/json")
                .sendString(Flux.concat(
                        Mono.just("{\"items\":["),
                        Mono.delay(Duration.ofMillis(300)).map(tick -> {
                            throw new IllegalStateException("cut");
                        }))));

        assertThatThrownBy(() -> browser().get("/api/devices", PROVIDER.token("it")))
                .hasRootCauseInstanceOf(EOFException.class);
    }

    private static Publisher<Void> readAll(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().then().then(Mono.defer(() -> response.send().then()));
    }

    private HttpResponse<String> post() {
        return browser().send(request(PATH).POST(BodyPublishers.ofString("{}")));
    }

    private static HttpRequest.Builder request(String path) {
        return new Browser(ORIGIN).request(path).header("Authorization", "Bearer " + PROVIDER.token("hr"));
    }

    private static HttpRequest.BodyPublisher chunked(String text) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
