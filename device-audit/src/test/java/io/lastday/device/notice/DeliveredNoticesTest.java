package io.lastday.device.notice;

import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.WINDOWS_LOCK;
import static io.lastday.device.IntuneFixtures.defender;
import static io.lastday.device.IntuneFixtures.device;
import static io.lastday.device.IntuneFixtures.now;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static io.lastday.device.IntuneFixtures.state;
import static io.lastday.device.IntuneFixtures.windowsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.lastday.device.ConnectedAuditTest;
import io.lastday.platform.flag.FlagRound;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mails that a running service sends by itself: a scan is started over its API, and its own clockwork delivers. */
class DeliveredNoticesTest extends ConnectedAuditTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FELIX = "u-felix@harbourfinch.example";
    private static final String ELLA = "u-ella@harbourfinch.example";
    private static final String IT = "it@harbourfinch.example";

    @Autowired
    private FlagRound round;

    @BeforeEach
    void aMachineAndAnOwnPhone() {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, windowsOf("w1", "u-felix"), phone("False"));
        GRAPH.collection("/users", user("u-felix", true), user("u-ella", true));
        lock("compliant");
        defender(GRAPH, "w1", true);
    }

    /** Ella's own; Graph says more of it than it was asked for. */
    private static String phone(String jailBroken) {
        return device("p1", "Ella's phone", "iOS", "26.6.1", "personal", jailBroken, now(0))
                .replace("u-felix", "u-ella")
                .replaceFirst(
                        "\\{", "{\"phoneNumber\":\"+44 7700 900123\",\"serialNumber\":\"PF3X9K1\",\"imei\":\"35391\",");
    }

    private static void lock(String word) {
        GRAPH.collection(WINDOWS_LOCK, state("w1", word));
    }

    private static void jailBroken() {
        GRAPH.collection(DEVICES, windowsOf("w1", "u-felix"), phone("True"));
    }

    /** Begins anew with nothing to tell: what the first scan found was told. */
    private void nothingNew() throws Exception {
        audit().scan();
        round.once().block();
        settled();
        MAIL.purgeEmailFromAllMailboxes();
    }

    /** A scan, and everything that it has to say said. */
    private void scanned() throws InterruptedException {
        assertThat(audit().scan().path("state").asString()).isEqualTo("COMPLETE");
        settled();
    }

    private void settled() throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (count("state = 'DUE'") > 0) {
            assertThat(Instant.now()).as("still not told").isBefore(until);
            Thread.sleep(100);
        }
    }

    private long count(String where) {
        return Objects.requireNonNull(db.sql("select count(*) as n from flag where " + where)
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .block());
    }

    private static String body(String receiver) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(message -> receiver(message).equals(receiver))
                .map(GreenMailUtil::getBody)
                .reduce((one, other) -> one + "\n== another mail ==\n" + other)
                .orElse("");
    }

    private static List<String> receivers() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(DeliveredNoticesTest::receiver)
                .sorted()
                .toList();
    }

    private static String receiver(MimeMessage message) {
        try {
            assertThat(message.getAllRecipients())
                    .as("nobody reads whom else it is for")
                    .hasSize(1);
            return message.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eachIsToldOnceWithWhatHelpsOnTheirOwnPlatformAndItInNumbers() throws Exception {
        nothingNew();
        lock("nonCompliant");
        jailBroken();
        scanned();

        assertThat(receivers()).containsExactly(IT, ELLA, FELIX);
        assertThat(body(FELIX))
                .contains("LT-w1 (Windows)", "The device has no screen lock", "Sign-in options", "extension 100")
                .doesNotContain("Ella", "iPhone");
        assertThat(body(ELLA))
                .contains("Ella's phone (iPhone)", "own protection was removed")
                .doesNotContain("LT-w1", "Windows", "PF3X9K1", "7700", "35391");
        assertThat(body(IT))
                .contains("HIGH", "https://lastday.harbourfinch.example/devices")
                .doesNotContain("Ella", "LT-w1", "u-felix", "Felix");

        scanned();
        round.once().block();
        assertThat(receivers()).as("a gap that stays is not told again").hasSize(3);
    }

    @Test
    void aContainedLeaverIsNotTold() throws Exception {
        nothingNew();
        leaving(open("u-felix", TODAY.plusDays(20), "RUNNING"), open("u-ella", TODAY.plusDays(20), "SCHEDULED"));
        lock("nonCompliant");
        jailBroken();
        scanned();

        assertThat(receivers())
                .as("who works out a notice still holds a device")
                .containsExactly(IT, ELLA);
    }

    @Test
    void aLeaverWhoseLastDayIsOverIsNotTold() throws Exception {
        nothingNew();
        leaving(open("u-felix", TODAY.minusDays(1), "SCHEDULED"));
        lock("nonCompliant");
        scanned();

        assertThat(receivers()).containsExactly(IT);
    }

    @Test
    void aGapThatItAcceptsWhileTheRelayIsAwayIsNotTold() throws Exception {
        nothingNew();
        MAIL.stop();
        lock("nonCompliant");
        jailBroken();
        audit().scan();
        while (count("state = 'DUE' and attempts = 1 and last_fault is not null") < 3) {
            Thread.sleep(100);
        }
        accept("w1", "device-screen-lock-credential");
        MAIL.start();
        db.sql("update flag set due_at = now() where state = 'DUE'").then().block();
        settled();

        assertThat(receivers()).containsExactly(IT, ELLA);
        assertThat(count("addressee = 'entra:u-felix' and state = 'NO_LONGER_DUE'"))
                .isEqualTo(1);
    }

    private void accept(String device, String rule) {
        String until = Instant.now()
                .plus(30, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        client.post()
                .uri("/api/devices/" + device + "/exception")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k1")
                .headers(headers -> headers.setBearerAuth(ISSUER.token("it")))
                .bodyValue("{\"rule\":\"%s\",\"owner\":\"Ivan Okoro\",\"reason\":\"Kiosk\",\"expiresAt\":\"%s\"}"
                        .formatted(rule, until))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
