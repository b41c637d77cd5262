package io.lastday.device.notice;

import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.WINDOWS_LOCK;
import static io.lastday.device.IntuneFixtures.defender;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static io.lastday.device.IntuneFixtures.state;
import static io.lastday.device.IntuneFixtures.windows;
import static io.lastday.device.IntuneFixtures.windowsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.lastday.device.DeviceAuditTest;
import io.lastday.device.fact.OpenCase;
import io.lastday.device.fix.FixList;
import io.lastday.platform.flag.FlagRound;
import io.lastday.platform.flag.FlagRounds;
import io.lastday.platform.flag.FlagRows;
import io.lastday.platform.flag.FlagSettings;
import io.lastday.platform.flag.FlagSettings.Security;
import io.lastday.platform.flag.FlaggedRun;
import io.lastday.platform.flag.MailRelay;
import io.lastday.platform.walk.Attempt;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** People are told of their own devices: over real scans, a real database and a mail server. */
class NoticesTest extends DeviceAuditTest {

    private static final String FIRM = "harbour-finch";

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    private NoticeStore store;

    @Autowired
    private FixList fixes;

    @BeforeEach
    void twoPeople() {
        mail.start();
        firm(true, "compliant", "compliant");
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private static void firm(boolean ellaEnabled, String felix, String ella) {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, windowsOf("w1", "u-felix"), windowsOf("w2", "u-ella"));
        GRAPH.collection(WINDOWS_LOCK, state("w1", felix), state("w2", ella));
        GRAPH.collection("/users", user("u-felix", true), user("u-ella", ellaEnabled));
        defender(GRAPH, "w1", true);
        defender(GRAPH, "w2", true);
    }

    private static String user(String id, boolean enabled) {
        return """
                {"id":"%1$s","displayName":"%1$s","userPrincipalName":"%1$s@harbourfinch.example",
                 "mail":"%1$s@harbourfinch.example","accountEnabled":%2$s,"department":null}""".formatted(id, enabled);
    }

    /** Scans, and puts down whom that run is to be told. */
    private void told(int most) {
        UUID run = UUID.fromString(scan().path("id").asString());
        Instant asOf = Objects.requireNonNull(db.sql("select as_of from evaluation where scan = :run")
                .bind("run", run)
                .map(row -> Objects.requireNonNull(row.get("as_of", Instant.class)))
                .one()
                .block());
        new NoticeOutbox(store, fixes, new FlagRows(db, "devices"), JsonMapper.shared(), most)
                .raise(new FlaggedRun(new Attempt(FIRM, run, 1), asOf, "COMPLETE", List.of()))
                .block();
    }

    private long deliver() {
        FlagSettings.Mail relay = new FlagSettings.Mail(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                Security.NONE,
                null,
                null,
                "lastday@harbourfinch.example",
                List.of("it@harbourfinch.example"));
        NoticeCarrier carrier = new NoticeCarrier(
                FIRM, store, fixes, new MailRelay(relay), "the IT desk", JsonMapper.shared(), Clock.systemUTC());
        FlagSettings nobodyElse = new FlagSettings(
                "devices", "/devices", URI.create("https://lastday.example"), Duration.ofDays(3), null, null);
        FlagRound round = FlagRounds.of(
                FIRM, "devices", db, JsonMapper.shared(), nobodyElse, Clock.systemUTC(), List.of(carrier));
        return Objects.requireNonNull(round.once().block());
    }

    private List<String> receivers() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(NoticesTest::receiver)
                .toList();
    }

    private static String receiver(MimeMessage message) {
        try {
            return message.getRecipients(RecipientType.TO)[0] + ": " + message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> states() {
        return Objects.requireNonNull(db.sql("select addressee || ' ' || state as s from flag order by 1")
                .map(row -> String.valueOf(row.get("s", String.class)))
                .all()
                .collectList()
                .block());
    }

    @Test
    void whoeverHoldsANewlyFailingDeviceIsToldOnce() {
        told(100);
        firm(true, "nonCompliant", "compliant");
        told(100);

        assertThat(deliver()).isEqualTo(1);
        assertThat(receivers()).containsExactly("u-felix@harbourfinch.example: " + NoticeText.SUBJECT);
        assertThat(GreenMailUtil.getBody(mail.getReceivedMessages()[0]))
                .contains("LT-w1 (Windows)", "The device has no screen lock", "Sign-in options", "the IT desk")
                .doesNotContain("LT-w2", "ella");

        told(100);
        assertThat(deliver()).as("a gap that stays is not told again").isZero();
    }

    @Test
    void nothingOfAnybodyWaitsInTheTableButIds() {
        firm(true, "nonCompliant", "compliant");
        told(100);

        assertThat(Objects.requireNonNull(db.sql("select digest from flag")
                        .map(row -> Objects.requireNonNull(row.get("digest", String.class)))
                        .one()
                        .block()))
                .contains("entra:u-felix")
                .doesNotContain("@", "LT-", "lock");
    }

    @Test
    void anAccountThatIsLockedOutIsNotTold() {
        firm(false, "compliant", "nonCompliant");
        told(100);

        assertThat(states()).isEmpty();
    }

    @Test
    void whoeverIsLockedOutBeforeTheMailGoesIsNotTold() {
        firm(true, "compliant", "nonCompliant");
        told(100);
        firm(false, "compliant", "nonCompliant");
        scan();

        assertThat(deliver()).isZero();
        assertThat(states()).containsExactly("entra:u-ella NO_LONGER_DUE");
    }

    @Test
    void aLeaverWhoseLastDayIsOverIsNotTold() {
        firm(true, "compliant", "nonCompliant");
        told(100);
        OpenCase left = new OpenCase("entra:u-ella", new UUID(0, 1), LocalDate.parse("2026-01-31"), "SCHEDULED");
        db.sql("""
                        insert into source_fact (firm, scope, source, kind, id, subject, body)
                        values (:firm, 'devices', 'lastday', 'leaver', 'c/1', 'entra:u-ella', :body)""")
                .bind("firm", FIRM)
                .bind("body", JsonMapper.shared().writeValueAsString(left))
                .then()
                .block();

        assertThat(deliver()).isZero();
        assertThat(states()).containsExactly("entra:u-ella NO_LONGER_DUE");
    }

    @Test
    void whatIsMendedOrAcceptedBeforeTheMailGoesIsNotTold() {
        firm(true, "nonCompliant", "nonCompliant");
        told(100);
        db.sql("""
                        update finding set state = 'EXCEPTED', exception_owner = 'IT', exception_reason = 'r'
                          , exception_expires_at = now() + interval '1 day', exception_by = 'it', exception_at = now()
                        where subject = 'w2' and rule = 'device-screen-lock-credential'""").then().block();
        firm(true, "compliant", "nonCompliant");
        scan();

        assertThat(deliver()).isZero();
        assertThat(states()).containsExactly("entra:u-ella NO_LONGER_DUE", "entra:u-felix NO_LONGER_DUE");
    }

    @Test
    void aRunThatWouldTellHalfTheFirmTellsNobody() {
        firm(true, "nonCompliant", "nonCompliant");
        told(1);

        assertThat(states()).isEmpty();
    }

    @Test
    void twoGapsOfOnePersonAreOneMessage() {
        firm(true, "nonCompliant", "compliant");
        GRAPH.collection(DEVICES, windowsOf("w1", "u-felix"), windows("w2", "LT-w2", "10.0.19045.5011"));
        told(100);

        assertThat(deliver()).isEqualTo(1);
        assertThat(GreenMailUtil.getBody(mail.getReceivedMessages()[0]))
                .contains("LT-w1 (Windows)", "LT-w2 (Windows)", "no longer supported");
    }
}
