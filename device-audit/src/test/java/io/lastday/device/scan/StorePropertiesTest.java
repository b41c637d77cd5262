package io.lastday.device.scan;

import static io.lastday.device.IntuneFixtures.DEVICES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceAuditTest;
import io.lastday.device.scan.ChanceFirm.Installed;
import io.lastday.platform.testing.GraphStub;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Properties of firms that chance makes, through walkers, store and API. */
class StorePropertiesTest extends DeviceAuditTest {

    private static final List<Installed> SYSTEMS = Stream.of(
                    "Windows", "iOS", "iPadOS", "Android", "macOS", "Linux", "Tizen")
            .flatMap(system -> Stream.of(
                            "10.0.26100.1",
                            "10.0.26200.1",
                            "10.0.19045.1",
                            "10.0",
                            "26.6.1",
                            "17.6",
                            "15.8.8",
                            "16",
                            "12",
                            "")
                    .map(version -> new Installed(system, version)))
            .toList();
    private static final Map<String, String> PARTS =
            Map.of("pass", "PASS", "fail", "FAIL", "unknown", "UNKNOWN", "notApplicable", "NOT_APPLICABLE");

    private static List<String> firm(Random chance) {
        return ChanceFirm.teach(GRAPH, chance, SYSTEMS);
    }

    private long list(String query) {
        return get("/api/devices?limit=1&" + query).path("total").asLong();
    }

    private String file(String query) {
        return Objects.requireNonNull(exchange("/api/devices.csv" + query)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private long lines(String query) {
        return file("?" + query).lines().count() - 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyNumberEqualsItsListAndItsFile(int seed) {
        firm(new Random(seed));
        scan();
        JsonNode summary = get("/api/devices/summary");

        assertThat(List.of(list(""), lines("")))
                .containsOnly(summary.path("devices").asLong());
        for (Map.Entry<String, String> tile : Map.of(
                        "safe",
                        "state=SAFE",
                        "notSafe",
                        "state=NOT_SAFE",
                        "unknown",
                        "state=UNKNOWN",
                        "stale",
                        "stale=true",
                        "unmanaged",
                        "managed=false",
                        "personal",
                        "ownership=PERSONAL",
                        "endingIn90Days",
                        "endsSoon=true",
                        "conflicting",
                        "conflict=true")
                .entrySet()) {
            assertThat(List.of(list(tile.getValue()), lines(tile.getValue())))
                    .as(tile.getKey())
                    .containsOnly(summary.path(tile.getKey()).asLong());
        }
        summary.path("checks").forEach(this::partsEqualTheirLists);
    }

    private void partsEqualTheirLists(JsonNode tally) {
        String check = tally.path("check").asString();
        PARTS.forEach((part, state) -> {
            String query = "check=" + check + "&checkState=" + state;
            assertThat(List.of(list(query), lines(query)))
                    .as("%s %s", check, part)
                    .containsOnly(tally.path(part).asLong());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void aWalkThatBreaksAnywhereRemovesNothing(int seed) {
        Random chance = new Random(seed);
        List<String> devices = firm(chance);
        scan();
        String before = file("");
        long findings = open();

        int broken = chance.nextInt(devices.size());
        GRAPH.pages(
                DEVICES,
                devices.subList(0, broken).toArray(String[]::new),
                GraphStub.error(chance.nextBoolean() ? 400 : 403, "BadRequest", "no"));
        JsonNode run = scan();

        assertThat(run.path("state").asString()).isEqualTo("PARTIAL");
        assertThat(file("")).isEqualTo(before);
        assertThat(open()).isEqualTo(findings);
    }

    private long open() {
        return db.sql("select count(*) as n from finding where state = 'OPEN'")
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .blockOptional()
                .orElseThrow();
    }
}
