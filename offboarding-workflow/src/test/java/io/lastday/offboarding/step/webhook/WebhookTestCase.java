package io.lastday.offboarding.step.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.outbound.Outbound;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.WriteMode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case with a step {@code webhook.crm}, and the system behind it on a faked wire. */
@CoreTest
abstract class WebhookTestCase {

    static final StepId STEP = new StepId("webhook.crm");

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private UUID caseId;

    @BeforeEach
    void startACase() {
        desk = new Desk(port);
        world.headcount(250);
        caseId = desk.start(Desk.inAMonth(world.person("Leaver Of Crm " + UUID.randomUUID())));
        jdbc.sql("insert into case_step (firm, case_id, step, phase, position, system, title, state)"
                        + " select firm, id, ?, 'REVOKE', 999, 'WEBHOOK', 'Tell crm', 'RUNNING'"
                        + " from leaver_case where id = ?")
                .params(STEP.value(), caseId)
                .update();
        WIRE.stubFor(post(urlPathEqualTo("/hook")).willReturn(noContent()));
    }

    static Instant now() {
        return Instant.now();
    }

    String id() {
        return Delivery.idOf(new FirmId("harbour-finch"), caseId, STEP).toString();
    }

    StepContext context(Instant now) {
        StepContext any = RemoteWire.context(null);
        return new StepContext(
                new FirmId("harbour-finch"), caseId, any.accounts(), any.dates(), null, 1, now, CaseBrief.NONE);
    }

    StepResult run(Instant now) {
        return step(WriteMode.WRITE).run(context(now));
    }

    WebhookStep step(WriteMode mode) {
        URI url = URI.create(WIRE.baseUrl() + "/hook");
        var connector =
                new WebhookSettings.Connector(url, CoreTest.WEBHOOK_SECRET, Duration.ofHours(24), /* title */ null);
        Outbound system =
                new Outbound(new Connection(STEP.value(), url, url.toString()), () -> mode, Clock.systemUTC());
        return new WebhookStep(
                STEP, connector, URI.create("https://lastday.example"), system, deliveries, Clock.systemUTC());
    }

    int answer(String body) {
        long seconds = now().getEpochSecond();
        return callback(id(), Signature.of(CoreTest.WEBHOOK_SECRET, seconds, id(), body), seconds, body);
    }

    int callback(String delivery, String signature, long seconds, String body) {
        return desk.client()
                .post()
                .uri("/api/callbacks/webhooks/" + delivery)
                .header(Signature.HEADER, signature)
                .header(Signature.TIMESTAMP, String.valueOf(seconds))
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }
}
