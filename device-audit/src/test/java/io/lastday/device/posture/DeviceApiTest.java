package io.lastday.device.posture;

import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.WINDOWS_LOCK;
import static io.lastday.device.IntuneFixtures.defender;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static io.lastday.device.IntuneFixtures.state;
import static io.lastday.device.IntuneFixtures.windows;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.lastday.device.DeviceAuditTest;
import io.lastday.platform.testing.GraphStub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeviceApiTest extends DeviceAuditTest {

    private static final int DEVICES_IN_FIRM = 25;

    private void firm() {
        quietTenant(GRAPH);
        GRAPH.collection(
                DEVICES,
                IntStream.range(0, DEVICES_IN_FIRM)
                        .mapToObj(i -> windows(
                                "w" + i,
                                i == 0 ? "=cmd|'/c calc'!A1" : "LT-%04d".formatted(i),
                                i % 3 == 0 ? "10.0.22631.1" : "10.0.26200.1"))
                        .toArray(String[]::new));
        GRAPH.collection(
                WINDOWS_LOCK,
                IntStream.range(0, DEVICES_IN_FIRM)
                        .mapToObj(i -> state("w" + i, i % 4 == 0 ? "nonCompliant" : "compliant"))
                        .toArray(String[]::new));
        IntStream.range(0, 20).forEach(i -> defender(GRAPH, "w" + i, true));
    }

    private List<String> lines(String path) {
        String file = exchange(path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return file == null ? List.of() : List.of(file.split("\r\n"));
    }

    @Test
    void everyTileEqualsItsListAndItsFile() {
        firm();
        scan();
        JsonNode summary = get("/api/devices/summary");

        for (String[] tile : new String[][] {{"safe", "SAFE"}, {"notSafe", "NOT_SAFE"}, {"unknown", "UNKNOWN"}}) {
            long figure = summary.path(tile[0]).asLong();
            assertThat(get("/api/devices?state=" + tile[1] + "&limit=1")
                            .path("total")
                            .asLong())
                    .isEqualTo(figure);
            assertThat(lines("/api/devices.csv?state=" + tile[1])).hasSize((int) figure + 1);
        }
        for (JsonNode check : summary.path("checks")) {
            String query = "check=" + check.path("check").asString() + "&checkState=UNKNOWN";
            assertThat(get("/api/devices?" + query).path("items").size())
                    .isEqualTo(check.path("unknown").asInt());
            assertThat(lines("/api/devices.csv?" + query))
                    .hasSize(check.path("unknown").asInt() + 1);
        }
    }

    @Test
    void theDevicesThatFailForLongestAreFewAndInOrder() {
        firm();
        scan();

        JsonNode longest = get("/api/devices/failing-longest").path("items");
        assertThat(longest.size()).isEqualTo(10);
        assertThat(longest.path(0).path("check").asString()).isNotBlank();
        assertThat(longest.path(0).path("from").asString()).isEqualTo("first-seen");
        assertThat(longest.path(0).path("name").asString()).isNotBlank();
        assertThat(get("/api/devices/summary").toString()).doesNotContain("failingLongest");
    }

    @Test
    void pagesOfOneListAreOfOneEvaluationWhateverIsPublishedMeanwhile() {
        firm();
        scan();
        JsonNode first = get("/api/devices?limit=10");
        GRAPH.collection(DEVICES);
        scan();

        List<String> names = new ArrayList<>();
        JsonNode page = first;
        while (true) {
            page.path("items").forEach(item -> names.add(item.path("id").asString()));
            if (page.path("nextCursor").isNull()) {
                break;
            }
            page = get("/api/devices?limit=10&cursor=" + page.path("nextCursor").asString());
            assertThat(page.path("evaluation")).isEqualTo(first.path("evaluation"));
        }

        assertThat(names).hasSize(DEVICES_IN_FIRM).doesNotHaveDuplicates();
        assertThat(get("/api/devices").path("total").asInt()).isZero();
    }

    @Test
    void aNameThatASpreadsheetWouldRunStaysText() {
        firm();
        scan();

        assertThat(lines("/api/devices.csv?q=calc").getLast()).contains(",'=cmd|'/c calc'!A1,");
        assertThat(lines("/api/devices.csv").getFirst()).startsWith("\uFEFFid,name,person,");
        assertThat(lines("/api/devices.csv").getFirst().split(",")).doesNotHaveDuplicates();
    }

    @Test
    void theFileNamesTheEvaluationOfTheList() {
        firm();
        scan();

        exchange("/api/devices.csv")
                .expectHeader()
                .valueEquals(
                        "X-Evaluation", get("/api/devices").path("evaluation").asString());
    }

    @Test
    void anUnknownCheckIsRefusedWithTheNamesThatThereAre() {
        exchange("/api/devices?check=antivirus")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("endpoint-protection"));
        exchange("/api/devices?cursor=bm9uc2Vuc2U").expectStatus().isBadRequest();
    }

    @Test
    void theSameSlotRunsOnce() {
        quietTenant(GRAPH);
        String first = start("2026-11-21T06").path("id").asString();
        ended(first);

        assertThat(start("2026-11-21T06").path("id").asString()).isEqualTo(first);
    }

    @Test
    void oneScanAtATimeAndItsProgressShows() {
        quietTenant(GRAPH);
        GRAPH.answer("/devices", WireMock.okJson(GraphStub.page(null)).withFixedDelay(1_500));
        String running = start("a").path("id").asString();

        assertThat(start("b").path("id").asString()).isEqualTo(running);
        assertThat(get("/api/devices/scans/" + running).path("state").asString())
                .isEqualTo("RUNNING");
        assertThat(ended(running).path("state").asString()).isEqualTo("COMPLETE");
    }

    @Test
    void aRunWhoseReplicaFellSilentIsGivenUpAndCannotPublish() {
        quietTenant(GRAPH);
        GRAPH.answer("/devices", WireMock.okJson(GraphStub.page(null)).withFixedDelay(2_500));
        String lost = start("slow").path("id").asString();
        db.sql("update scan_run set state = 'FAILED', finished_at = now() where id = cast(:id as uuid)")
                .bind("id", lost)
                .then()
                .block();
        GRAPH.collection("/devices");
        String next = scan().path("id").asString();

        assertThat(next).isNotEqualTo(lost);
        long evaluations = db.sql("select count(*) as n from evaluation where scan = cast(:id as uuid)")
                .bind("id", lost)
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .delaySubscription(Duration.ofSeconds(3))
                .blockOptional()
                .orElse(-1L);
        assertThat(evaluations).isZero();
    }

    @Test
    void anotherFirmSeesNothingAndMayNotScan() {
        firm();
        scan();
        String stranger = ISSUER.token(claims ->
                claims.claim("firm", "another-firm").claim("person", "entra:x").claim("roles", List.of("it")));

        client.get()
                .uri("/api/devices")
                .headers(h -> h.setBearerAuth(stranger))
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        client.post()
                .uri("/api/devices/scans")
                .headers(h -> h.setBearerAuth(stranger))
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
