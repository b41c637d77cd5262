package io.lastday.device.scan;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.lastday.device.os.RenewalFixtures.release;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.lastday.device.DeviceAuditTest;
import io.lastday.device.os.OsDataset;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.device.os.RenewalFixtures;
import io.lastday.device.scan.ChanceFirm.Installed;
import io.lastday.device.scan.Kept.Device;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Other OS dates come over the wire between two scans of one unchanged firm. What is judged by dates changes as they say, and
 * nothing else does: not an answer, not since when it stands, not a row that was written.
 */
class NewDatesTest extends DeviceAuditTest {

    private static final OsDataset SHIPPED = OsDatasetFile.shipped(JsonMapper.shared());
    private static final WireMockServer DATES = started();
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate OVER = TODAY.minusDays(20);
    private static final LocalDate FAR = TODAY.plusYears(3);
    private static final LocalDate SOON = TODAY.plusDays(30);

    /** What the first dates, and then the others, make of a device that is managed and heard of. */
    private static final Map<Installed, List<String>> EXPECTED = Map.ofEntries(
            Map.entry(new Installed("iOS", "90.1"), List.of("PASS", "FAIL OS_ENDED")),
            Map.entry(new Installed("iOS", "91.0"), List.of("UNKNOWN DATASET_BEHIND", "PASS")),
            Map.entry(new Installed("iOS", "91.1 (91A5388g)"), List.of("UNKNOWN PRERELEASE", "UNKNOWN PRERELEASE")),
            Map.entry(new Installed("macOS", "70.2"), List.of("PASS", "PASS")),
            Map.entry(new Installed("Android", "80"), List.of("FAIL OS_ENDED", "PASS")),
            Map.entry(new Installed("Linux", "1"), List.of("UNKNOWN OS_NOT_LISTED", "UNKNOWN OS_NOT_LISTED")),
            Map.entry(new Installed("Windows", "10.0.39000.5"), List.of("PASS", "UNKNOWN EDITION_NEEDED")),
            Map.entry(new Installed("Windows", "10.0.39100.5"), List.of("PASS", "FAIL OS_ENDED")),
            Map.entry(
                    new Installed("Windows", "10.0"),
                    List.of("UNKNOWN VERSION_INCOMPLETE", "UNKNOWN VERSION_INCOMPLETE")),
            Map.entry(new Installed("Windows", "6.3.9600"), List.of("FAIL OS_ENDED", "FAIL OS_ENDED")));

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void dates(DynamicPropertyRegistry properties) {
        properties.add("lastday.devices.renewal.end-of-life", () -> DATES.baseUrl() + "/api/v1");
        properties.add("lastday.devices.renewal.every", () -> "PT0S");
    }

    @AfterAll
    static void stop() {
        DATES.stop();
    }

    @BeforeEach
    void firstDates() {
        db.sql("truncate os_data").then().block();
        DATES.resetAll();
        answer(
                SHIPPED.date(),
                Map.of(
                        "ios", release("90", null, "90.1", TODAY.minusDays(30)),
                        "macos", release("70", FAR, "70.2", TODAY.minusDays(30)),
                        "android", release("80", OVER, "80", null),
                        "windows", builds(FAR, FAR, FAR)));
    }

    private static void otherDates() {
        answer(
                TODAY,
                Map.of(
                        "ios",
                                release("90", OVER, "90.1", TODAY.minusDays(30)) + ","
                                        + release("91", null, "91.0", TODAY.minusDays(9)),
                        "macos", release("70", SOON, "70.2", TODAY.minusDays(30)),
                        "android", release("80", null, "80", null),
                        "windows", builds(OVER, FAR, OVER)));
    }

    private static String builds(LocalDate home, LocalDate enterprise, LocalDate other) {
        return String.join(
                ",",
                release("11-90h1-w", home, "10.0.39000", null),
                release("11-90h1-e", enterprise, "10.0.39000", null),
                release("11-91h1", other, "10.0.39100", null));
    }

    /** The shipped dates as the API would say them, with more lines. */
    private static void answer(LocalDate changed, Map<String, String> more) {
        RenewalFixtures.endOfLife(SHIPPED, changed.toString())
                .forEach((product, body) -> DATES.stubFor(WireMock.get(urlEqualTo("/api/v1/products/" + product))
                        .willReturn(okJson(body.replace(
                                "\"releases\":[",
                                "\"releases\":[" + (more.containsKey(product) ? more.get(product) + "," : ""))))));
    }

    private static void firm(int seed) {
        ChanceFirm.teach(GRAPH, new Random(seed), List.copyOf(EXPECTED.keySet()));
        GRAPH.collection("/users", "{\"id\":\"u-felix\",\"accountEnabled\":true}");
    }

    private Kept judged() {
        JsonNode run = scan();
        assertThat(run.path("state").asString()).isEqualTo("COMPLETE");
        assertThat(get("/api/devices/summary").path("warnings")).isEmpty();
        return Kept.of(db, this::get);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13})
    void otherDatesTouchOnlyWhatRestsOnDates(int seed) {
        firm(seed);
        Kept before = judged();
        otherDates();
        Kept after = judged();

        assertThat(after.otherAnswers()).isEqualTo(before.otherAnswers());
        assertThat(after.otherSpells()).isEqualTo(before.otherSpells());
        assertThat(after.otherBars()).isEqualTo(before.otherBars());
        assertThat(after.otherFindings()).isEqualTo(before.otherFindings());
        assertThat(after.events()).startsWith(before.events().toArray(String[]::new));
        assertThat(after.summaries()).startsWith(before.summaries().toArray(String[]::new));
        Set<String> changed = after.changedSince(before);
        assertThat(after.rows().keySet()).containsAll(before.rows().keySet());
        assertThat(after.rows()).hasSize(before.rows().size() + changed.size());
        before.rows()
                .forEach((version, row) -> assertThat(after.rows().get(version))
                        .as("a row that is written is only ever ended, and only that of a device that changed")
                        .isEqualTo(changed.contains(row.device()) ? row.endedAt(after.seq()) : row));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15})
    void whatRestsOnDatesIsAsTheOtherDatesSay(int seed) {
        firm(seed);
        Kept before = judged();
        otherDates();
        Kept after = judged();

        Map<String, List<String>> seen = new TreeMap<>();
        before.devices().forEach((id, device) -> {
            if (device.isHeard()) {
                List<String> both = List.of(device.support(), after.device(id).support());
                assertThat(both).as(id).isEqualTo(EXPECTED.get(device.installed()));
                seen.put(device.installed().version(), both);
            } else {
                assertThat(after.device(id).support())
                        .as(id)
                        .isEqualTo(device.support())
                        .startsWith("UNKNOWN");
            }
        });
        assertThat(seen).as("every system was met").hasSameSizeAs(EXPECTED);
        assertThat(updates(after, "90.1")).containsOnly("FAIL NO_MORE_UPDATES");
        assertThat(updates(after, "91.0")).containsOnly("PASS");
        assertThat(updates(after, "10.0.39100.5")).containsOnly("FAIL NO_MORE_UPDATES");
        assertThat(updates(after, "10.0.39000.5")).containsOnly("UNKNOWN NO_UPDATE_TABLE");
    }

    private static List<String> updates(Kept kept, String version) {
        return kept.devices().values().stream()
                .filter(device ->
                        device.isHeard() && device.installed().version().equals(version))
                .map(Device::updates)
                .toList();
    }
}
