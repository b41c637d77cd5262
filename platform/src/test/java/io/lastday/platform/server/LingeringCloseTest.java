package io.lastday.platform.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.server.LingeringClose.Limits;
import io.lastday.platform.testing.RawUpload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A raw socket that goes on sending after it was answered. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LingeringCloseTest {

    private static final Limits LIMITS = new Limits(4 << 20, Duration.ofMillis(500));
    private static final Limits FOR_EVER = new Limits(Long.MAX_VALUE, Duration.ofHours(1));
    private static final long LONG = 3 << 20;

    private DisposableServer server;

    @BeforeEach
    void listen() {
        server = listening(LIMITS);
    }

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    private static DisposableServer listening(Limits limits) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .doOnChannelInit((observer, channel, remote) -> LingeringClose.into(channel, limits))
                .route(routes -> routes.post(
                                "/refused",
                                (request, response) -> response.status(413).sendString(Mono.just("too large")))
                        .post(
                                "/tasted",
                                (request, response) -> response.status(413)
                                        .sendString(request.receive()
                                                .asByteArray()
                                                .next()
                                                .map(first -> "enough")))
                        .post(
                                "/taken",
                                (request, response) -> response.sendString(request.receive()
                                        .aggregate()
                                        .asByteArray()
                                        .map(all -> "took " + all.length)))
                        .get("/read", (request, response) -> response.sendString(Mono.just("read"))))
                .bindNow();
    }

    @Test
    void a_sender_that_never_ends_is_answered_and_let_go() throws Exception {
        for (String path : new String[] {"/refused", "/tasted"}) {
            try (RawUpload upload = new RawUpload(server.port())) {
                upload.post(path, Long.MAX_VALUE, RawUpload.CHUNKED);
                assertThat(upload.answer()).startsWith("HTTP/1.1 413").containsIgnoringCase("connection: close");
                assertThat(upload.awaitSent().sent()).isLessThan(64 << 20);
            }
        }
    }

    @Test
    void the_answer_is_whole_where_the_sender_stops_in_time() throws Exception {
        try (RawUpload upload = new RawUpload(server.port())) {
            upload.post("/refused", LONG, "Content-Length: " + LONG).awaitSent();
            assertThat(upload.answer()).startsWith("HTTP/1.1 413").contains("too large");
            assertThat(upload.broken()).isFalse();
        }
    }

    @Test
    void one_who_asked_for_the_end_of_the_connection_gets_the_answer_too() throws Exception {
        try (RawUpload upload = new RawUpload(server.port())) {
            upload.post("/refused", LONG, "Connection: close", "Content-Length: " + LONG)
                    .awaitSent();
            assertThat(upload.answer()).startsWith("HTTP/1.1 413").contains("too large");
            assertThat(upload.broken()).isFalse();
        }
    }

    @Test
    void a_sender_that_falls_silent_is_let_go() throws Exception {
        try (RawUpload upload = new RawUpload(server.port())) {
            upload.post("/refused", 1 << 16, "Content-Length: 1000000000");
            assertThat(upload.answer()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void a_sender_that_hears_the_answer_and_ends_its_body_is_let_go_at_once() throws Exception {
        DisposableServer patient = listening(FOR_EVER);
        try (RawUpload upload = new RawUpload(patient.port())) {
            upload.post("/refused", 1 << 16, RawUpload.CHUNKED).awaitSent();
            upload.send("0\r\n\r\n");
            assertThat(upload.answer()).startsWith("HTTP/1.1 413");
        } finally {
            patient.disposeNow();
        }
    }

    @Test
    void connections_are_kept_where_nothing_long_is_left() throws Exception {
        try (RawUpload upload = new RawUpload(server.port())) {
            upload.post("/taken", LONG, "Content-Length: " + LONG).awaitSent();
            assertThat(one(upload.input())).contains("took " + LONG);
            upload.send("POST /refused HTTP/1.1\r\nHost: here\r\nContent-Length: 4\r\n\r\nbody");
            assertThat(one(upload.input())).startsWith("HTTP/1.1 413").doesNotContainIgnoringCase("connection: close");
            upload.send("GET /read HTTP/1.1\r\nHost: here\r\n\r\n");
            assertThat(one(upload.input())).startsWith("HTTP/1.1 200");
        }
    }

    /** One answer whose body ends where another could begin: every body here is a single chunk. */
    private static String one(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(US_ASCII).endsWith("\r\n0\r\n\r\n") && !isWhole(read.toString(US_ASCII))) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            read.write(next);
        }
        return read.toString(US_ASCII);
    }

    private static boolean isWhole(String answer) {
        int head = answer.indexOf("\r\n\r\n");
        int length = answer.toLowerCase(Locale.ROOT).indexOf("content-length: ");
        return head > 0
                && length > 0
                && answer.length() - head - 4
                        == Integer.parseInt(answer.substring(length + 16).split("\r\n")[0]);
    }
}
