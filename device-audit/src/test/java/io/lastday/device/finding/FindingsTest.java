package io.lastday.device.finding;

import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.WINDOWS_LOCK;
import static io.lastday.device.IntuneFixtures.defender;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static io.lastday.device.IntuneFixtures.state;
import static io.lastday.device.IntuneFixtures.windows;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceAuditTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Gaps in the list, accepted for a time, and what a person says of a device. */
class FindingsTest extends DeviceAuditTest {

    @BeforeEach
    void anOldMachine() {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, windows("w1", "LT-0001", "10.0.19045.5011"));
        GRAPH.collection(WINDOWS_LOCK, state("w1", "compliant"));
        defender(GRAPH, "w1", true);
    }

    private WebTestClient.ResponseSpec post(String path, String key, String body) {
        return client.post()
                .uri(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .headers(headers -> headers.setBearerAuth(ISSUER.token("it")))
                .bodyValue(body)
                .exchange();
    }

    private static String inDays(int days) {
        return Instant.now()
                .plus(days, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static String attested(String check, String subject, int days) {
        return "{\"check\":\"%s\",\"subject\":\"%s\",\"owner\":\"Ivan Okoro\",\"expires\":\"%s\"}"
                .formatted(check, subject, LocalDate.now(ZoneOffset.UTC).plusDays(days));
    }

    @Test
    void aGapIsListedWithItsEvidence() {
        scan();
        JsonNode list = get("/api/devices/findings?rule=device-os-support");

        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.path("items").path(0).path("device").asString()).isEqualTo("w1");
        assertThat(list.path("items").path(0).path("evidence").path("raw").asString())
                .isEqualTo("10.0.19045.5011");
    }

    @Test
    void theFileHasTheListsRowsAndFilters() {
        scan();
        for (String query : new String[] {"", "?rule=device-os-support", "?severity=HIGH", "?state=CLOSED"}) {
            int total = get("/api/devices/findings" + query).path("total").asInt();
            assertThat(file(query)).as(query).hasSize(total + 1);
        }

        assertThat(file("").getFirst())
                .startsWith(
                        "\uFEFFid,rule,severity,state,title,subject,deviceName,part,platform,ownership,person,firstSeen,");
        assertThat(file("?rule=device-os-support").getLast())
                .contains(",device-os-support,HIGH,OPEN,", ",w1,LT-0001,,WINDOWS,COMPANY,entra:u-felix,");
        exchange("/api/devices/findings.csv?severity=HORRID").expectStatus().isBadRequest();
    }

    private List<String> file(String query) {
        String file = exchange("/api/devices/findings.csv" + query)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return file == null ? List.of() : List.of(file.split("\r\n"));
    }

    @Test
    void beforeTheFirstEvaluationTheListIsNoAnswer() {
        exchange("/api/devices/findings").expectStatus().isEqualTo(409);
        exchange("/api/devices/findings.csv").expectStatus().isEqualTo(409);
    }

    @Test
    void anAcceptedGapIsABadgeAndTheCheckStillFails() {
        scan();
        String body =
                "{\"rule\":\"device-os-support\",\"owner\":\"Ivan Okoro\",\"reason\":\"Replaced in May.\",\"expiresAt\":\"%s\"}"
                        .formatted(inDays(30));

        post("/api/devices/w1/exception", "k1", body).expectStatus().isOk();
        scan();

        assertThat(get("/api/devices/findings?state=EXCEPTED").path("total").asInt())
                .isEqualTo(1);
        assertThat(get("/api/devices/w1").path("state").asString()).isEqualTo("NOT_SAFE");
        post("/api/devices/w2/exception", "k2", body).expectStatus().isNotFound();
    }

    @Test
    void paidUpdatesThatSomebodyVouchesForMakeAFailureUnknownUntilTheyExpire() {
        scan();
        post("/api/devices/w1/attestation", "k1", attested("os-support", "EXTENDED_UPDATES", 30))
                .expectStatus()
                .isOk();
        scan();

        assertThat(get("/api/devices?check=os-support&reason=EXTENDED_UPDATES_ATTESTED")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatAPersonSaysOfACheckIsShownAndNeverPasses() {
        GRAPH.collection(WINDOWS_LOCK);
        scan();
        post("/api/devices/w1/attestation", "k1", attested("screen-lock-credential", "CHECK", 30))
                .expectStatus()
                .isOk();
        scan();

        JsonNode lock = get("/api/devices/w1").path("checks").path(1);
        assertThat(lock.path("check").asString()).isEqualTo("screen-lock-credential");
        assertThat(lock.path("state").asString()).isEqualTo("UNKNOWN");
        assertThat(lock.path("attested").path("owner").asString()).isEqualTo("Ivan Okoro");
    }

    @Test
    void aWordHasAnEndAKeyAndADevice() {
        scan();
        String path = "/api/devices/w1/attestation";
        post(path, "k1", attested("os-support", "CHECK", -1)).expectStatus().isBadRequest();
        post(path, "k1", attested("os-support", "CHECK", 400)).expectStatus().isBadRequest();
        post(path, "k1", attested("jailbreak", "EXTENDED_UPDATES", 30))
                .expectStatus()
                .isBadRequest();
        post("/api/devices/nobody/attestation", "k1", attested("os-support", "CHECK", 30))
                .expectStatus()
                .isNotFound();
        post(path, "k1", attested("os-support", "CHECK", 30)).expectStatus().isOk();
        post(path, "k1", attested("os-support", "CHECK", 30)).expectStatus().isOk();
        post(path, "k1", attested("os-support", "CHECK", 31)).expectStatus().isEqualTo(409);
    }
}
