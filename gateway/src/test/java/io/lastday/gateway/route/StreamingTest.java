package io.lastday.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.gateway.testing.Browser;
import io.lastday.gateway.testing.GatewayTestCase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Timeout(60)
class StreamingTest extends GatewayTestCase {

    private static final Duration BEYOND_THE_LIMIT = Duration.ofSeconds(3);

    @Test
    void eachEventArrivesBeforeTheNextOneIsMade() throws IOException {
        Sinks.Many<String> events = Sinks.many().unicast().onBackpressureBuffer();
        OFFBOARDING.answers((request, response) -> response.sse().sendString(events.asFlux()));
        Browser browser = browser().loggedIn();
        events.tryEmitNext("id: 1\ndata: {\"type\":\"STEP_STARTED\"}\n\n").orThrow();

        try (BufferedReader stream = open(browser)) {
            assertThat(stream.readLine()).isEqualTo("id: 1");
            assertThat(stream.readLine()).contains("STEP_STARTED");
            stream.readLine();
            events.tryEmitNext("id: 2\ndata: {\"type\":\"STEP_FINISHED\"}\n\n").orThrow();
            assertThat(stream.readLine()).isEqualTo("id: 2");
        }
    }

    @Test
    void aStreamThatBeginsLateAndLastsLongIsNotCutOff() throws IOException {
        OFFBOARDING.answers((request, response) -> response.sse()
                .sendString(Flux.just("data: late\n\n", "data: later\n\n").delayElements(BEYOND_THE_LIMIT)));

        try (BufferedReader stream = open(browser().loggedIn())) {
            assertThat(stream.readLine()).isEqualTo("data: late");
            stream.readLine();
            assertThat(stream.readLine()).isEqualTo("data: later");
        }
    }

    @Test
    void whereToResumeIsPassedOn() {
        OFFBOARDING.answers((request, response) -> response.sse().sendString(Mono.just("data: x\n\n")));
        Browser browser = browser().loggedIn();

        browser.send(browser.request("/api/leavers/42/events").header("Last-Event-ID", "17"));

        assertThat(OFFBOARDING.only().headers().get("Last-Event-ID")).isEqualTo("17");
    }

    @Test
    void aListenerWhoLeavesIsNoticedByTheService() throws Exception {
        CompletableFuture<Boolean> left = new CompletableFuture<>();
        OFFBOARDING.answers((request, response) -> response.sse()
                .sendString(Flux.interval(Duration.ofMillis(50))
                        .map(i -> "data: " + i + "\n\n")
                        .doOnCancel(() -> left.complete(true))));

        BufferedReader stream = open(browser().loggedIn());
        stream.readLine();
        stream.close();

        assertThat(left.get(20, TimeUnit.SECONDS)).isTrue();
    }

    /** 192 MB through a heap of which far less is free for it: held back by the service, then let go. */
    @Test
    void aBigUploadFlowsThroughWithoutBeingHeld() {
        long size = 192L << 20;
        AtomicLong arrived = new AtomicLong();
        AtomicLong mostHeld = new AtomicLong();
        AtomicLong sent = new AtomicLong();
        OFFBOARDING.answers((request, response) -> request.receive()
                .doOnNext(piece -> {
                    arrived.addAndGet(piece.readableBytes());
                    mostHeld.accumulateAndGet(sent.get() - arrived.get(), Math::max);
                })
                .then(Mono.defer(() -> response.status(202).send().then())));

        HttpResponse<String> answer = browser().send(upload(new Zeros(size, sent)));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(arrived.get()).isEqualTo(size);
        assertThat(mostHeld.get()).as("bytes on their way at once").isLessThan(32L << 20);
    }

    @Test
    void aServiceThatReadsSlowlySlowsTheSenderDown() throws InterruptedException {
        AtomicLong sent = new AtomicLong();
        Sinks.Empty<Void> go = Sinks.empty();
        OFFBOARDING.answers((request, response) -> go.asMono()
                .then(request.receive().then())
                .then(Mono.defer(() -> response.status(202).send().then())));

        CompletableFuture<HttpResponse<String>> answer =
                browser().client().sendAsync(upload(new Zeros(192L << 20, sent)).build(), BodyHandlers.ofString());
        Thread.sleep(BEYOND_THE_LIMIT);
        assertThat(answer).as("no limit of time for uploads").isNotDone();
        assertThat(sent.get()).as("bytes taken from the sender").isLessThan(48L << 20);

        go.tryEmitEmpty();
        assertThat(answer.join().statusCode()).isEqualTo(202);
    }

    @Test
    void aDownloadMayTakeLongerThanTheLimitForItsFirstByte() {
        OFFBOARDING.answers((request, response) -> response.header("Content-Type", "application/zip")
                .sendString(Flux.concat(Mono.just("PK"), Mono.just("end").delayElement(BEYOND_THE_LIMIT))));

        assertThat(browser()
                        .get("/api/leavers/42/evidence", PROVIDER.token("auditor"))
                        .body())
                .isEqualTo("PKend");
    }

    private static BufferedReader open(Browser browser) {
        HttpRequest request = browser.request("/api/leavers/42/events").build();
        InputStream body = browser.client()
                .sendAsync(request, BodyHandlers.ofInputStream())
                .join()
                .body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder upload(InputStream body) {
        return new Browser(ORIGIN)
                .request("/api/leavers/42/chats?source=whatsapp")
                .timeout(Duration.ofSeconds(50))
                .header("Authorization", "Bearer " + PROVIDER.token("hr"))
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofInputStream(() -> body));
    }

    /** So many zero bytes, counted as they are taken. */
    private static final class Zeros extends InputStream {

        private final AtomicLong taken;
        private long left;

        Zeros(long size, AtomicLong taken) {
            this.left = size;
            this.taken = taken;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : 0;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + given, (byte) 0);
            left -= given;
            taken.addAndGet(given);
            return given;
        }
    }
}
