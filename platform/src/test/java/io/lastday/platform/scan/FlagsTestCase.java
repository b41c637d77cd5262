package io.lastday.platform.scan;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.lastday.platform.flag.FlagRound;
import io.lastday.platform.flag.FlagRounds;
import io.lastday.platform.flag.FlagSettings;
import io.lastday.platform.flag.FlagSettings.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A firm with two gaps, a mail server that takes everything, and a system that is called. */
abstract class FlagsTestCase {

    static final String SECRET = "a-secret-of-forty-characters-for-testing";

    @RegisterExtension
    static final WireMockExtension WIRE =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    final AuditLab lab = new AuditLab();

    @BeforeEach
    void firm() {
        mail.start();
        answer(ok());
        lab.flags = settings(relay(Security.NONE), webhook());
        lab.entra.users.addAll(List.of("ann", "ben"));
        lab.entra.gaps.add("ann=HIGH");
        lab.keycloak.users.add("kim");
        lab.keycloak.gaps.add("kim=LOW");
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    static void answer(ResponseDefinitionBuilder answer) {
        WIRE.stubFor(post(urlEqualTo("/flags")).willReturn(answer));
    }

    FlagSettings.Mail relay(Security security) {
        boolean asked = security != Security.NONE;
        return new FlagSettings.Mail(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                security,
                asked ? "lastday" : null,
                asked ? SECRET : null,
                "lastday@harbour.example",
                List.of("it@harbour.example", "duty@harbour.example"));
    }

    static FlagSettings.Webhook webhook() {
        return new FlagSettings.Webhook(URI.create(WIRE.baseUrl() + "/flags"), SECRET);
    }

    static FlagSettings settings(FlagSettings.@Nullable Mail mail, FlagSettings.@Nullable Webhook webhook) {
        return new FlagSettings(
                "Lab", "/lab", URI.create("https://lastday.example"), Duration.ofDays(3), mail, webhook);
    }

    FlagRound round() {
        return FlagRounds.of(
                AuditLab.FIRM, AuditLab.SCOPE, lab.db, JsonMapper.shared(), lab.flags, lab.clock(), List.of());
    }

    long deliver() {
        return Objects.requireNonNull(round().once().block());
    }

    static List<LoggedRequest> calls() {
        return WIRE.findAll(postRequestedFor(urlEqualTo("/flags")));
    }

    static List<JsonNode> told() {
        return calls().stream()
                .map(request -> JsonMapper.shared().readTree(request.getBodyAsString()))
                .toList();
    }

    static JsonNode lastTold() {
        return told().getLast().path("digest");
    }

    /** Opened, re-opened, closed and open now. */
    static String counts(JsonNode digest) {
        JsonNode counts = digest.path("counts");
        return counts.path("opened") + " " + counts.path("reopened") + " " + counts.path("closed") + " "
                + counts.path("open");
    }

    List<String> subjects() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(FlagsTestCase::subject)
                .toList();
    }

    List<String> bodies() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(GreenMailUtil::getBody)
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    List<String> states() {
        return Objects.requireNonNull(lab.db
                .sql("select channel || ' ' || state || ' ' || attempts as s from flag order by made_at, channel")
                .map(row -> String.valueOf(row.get("s", String.class)))
                .all()
                .collectList()
                .block());
    }
}
