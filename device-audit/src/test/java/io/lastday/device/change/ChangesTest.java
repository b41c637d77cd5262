package io.lastday.device.change;

import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.WINDOWS_LOCK;
import static io.lastday.device.IntuneFixtures.defender;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static io.lastday.device.IntuneFixtures.state;
import static io.lastday.device.IntuneFixtures.windows;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceAuditTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What changed between two evaluations, over the whole service. */
class ChangesTest extends DeviceAuditTest {

    private static final String CURRENT = "10.0.26200.6899";
    private static final List<String> VERSIONS =
            List.of(CURRENT, "10.0.22631.4037", "10.0.26100.1", "10.0.99999.1", "10.0");
    private static final List<String> STATES = List.of("compliant", "nonCompliant", "error", "notAssigned");

    private void oneMachine(String version, String lock) {
        quietTenant(GRAPH);
        GRAPH.collection(DEVICES, windows("w1", "LT-0001", version));
        GRAPH.collection(WINDOWS_LOCK, state("w1", lock));
        defender(GRAPH, "w1", true);
    }

    private List<String> shown(JsonNode page) {
        List<String> shown = new ArrayList<>();
        page.path("items")
                .forEach(item -> shown.add(item.path("name").asString() + " "
                        + item.path("check").asString() + ": " + answer(item.path("from")) + " > "
                        + answer(item.path("to"))));
        return shown;
    }

    private static String answer(JsonNode answer) {
        return answer.isNull()
                ? "none"
                : answer.path("state").asString()
                        + (answer.path("reason").isNull()
                                ? ""
                                : " " + answer.path("reason").asString());
    }

    @Test
    void aCheckThatSaysSomethingElseIsToldWithBothAnswers() {
        oneMachine(CURRENT, "compliant");
        String then = scan().path("id").asString();
        oneMachine(CURRENT, "nonCompliant");
        scan();

        JsonNode page = get("/api/devices/changes");
        assertThat(shown(page)).containsExactly("LT-0001 screen-lock-credential: PASS > FAIL NO_CREDENTIAL");
        assertThat(page.path("total").asInt()).isEqualTo(1);
        assertThat(page.path("evaluation"))
                .isEqualTo(get("/api/devices/summary").path("evaluation"));
        assertThat(page.path("from").path("evaluation").asString())
                .as("the first there is, since nothing was evaluated a week ago")
                .isEqualTo(evaluationOf(then));
    }

    private String evaluationOf(String scan) {
        return Objects.requireNonNull(db.sql("select id::text as id from evaluation where scan = cast(:scan as uuid)")
                .bind("scan", scan)
                .map(row -> Objects.requireNonNull(row.get("id", String.class)))
                .one()
                .block());
    }

    @Test
    void whatChangedAndChangedBackIsNoChange() {
        oneMachine(CURRENT, "compliant");
        String since = scan().path("finishedAt").asString();
        oneMachine(CURRENT, "nonCompliant");
        scan();
        oneMachine(CURRENT, "compliant");
        scan();

        assertThat(get("/api/devices/changes?since=" + since).path("total").asInt())
                .isZero();
    }

    @Test
    void beforeTheFirstEvaluationThereIsNoAnswer() {
        exchange("/api/devices/changes").expectStatus().isEqualTo(409);
        exchange("/api/devices/changes?cursor=bm9uc2Vuc2U").expectStatus().isBadRequest();
    }

    @Test
    void theSummarySaysHowManyWereWhatAWeekAgo() {
        oneMachine(CURRENT, "nonCompliant");
        scan();
        assertThat(get("/api/devices/summary").path("lastWeek").isNull()).isTrue();
        db.sql("update evaluation set as_of = as_of - interval '8 days'").then().block();
        oneMachine(CURRENT, "compliant");
        scan();

        assertThat(get("/api/devices/summary").path("lastWeek").toString())
                .isEqualTo("{\"notSafe\":1,\"unknown\":0,\"safe\":0}");
        assertThat(shown(get("/api/devices/changes")))
                .containsExactly("LT-0001 screen-lock-credential: FAIL NO_CREDENTIAL > PASS");
    }

    /** Firms that come, change and go, made of the seed: each pair of days answers as their two files differ. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theChangesAreTheDifferenceOfTheTwoFiles(long seed) {
        Random random = new Random(seed);
        List<String> days = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            someFirm(random);
            scan();
            days.add(get("/api/devices/summary").path("asOf").asString());
        }
        Map<String, String> today = cells("/api/devices.csv");
        for (String day : days) {
            Set<String> told = new HashSet<>();
            String path = "/api/devices/changes?limit=7&since=" + day;
            JsonNode page = get(path);
            int total = page.path("total").asInt();
            while (true) {
                for (JsonNode item : page.path("items")) {
                    String line = item.path("device").asString() + " "
                            + item.path("check").asString() + ": " + answer(item.path("from")) + " > "
                            + answer(item.path("to"));
                    assertThat(told.add(line)).as(line).isTrue();
                }
                if (page.path("nextCursor").isNull()) {
                    break;
                }
                page = get(path + "&cursor=" + page.path("nextCursor").asString());
            }

            assertThat(told).isEqualTo(difference(cells("/api/devices.csv?at=" + day), today));
            assertThat(told).hasSize(total);
        }
    }

    private static void someFirm(Random random) {
        quietTenant(GRAPH);
        List<String> devices = new ArrayList<>();
        List<String> locks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            if (random.nextInt(4) > 0) {
                devices.add(windows("w" + i, "LT-000" + random.nextInt(4), pick(VERSIONS, random)));
                locks.add(state("w" + i, pick(STATES, random)));
                if (random.nextBoolean()) {
                    defender(GRAPH, "w" + i, random.nextBoolean());
                }
            }
        }
        GRAPH.collection(DEVICES, devices.toArray(String[]::new));
        GRAPH.collection(WINDOWS_LOCK, locks.toArray(String[]::new));
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** By device and check what the file says. */
    private Map<String, String> cells(String path) {
        String file = Objects.requireNonNull(exchange(path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        List<String[]> lines = file.replace("\uFEFF", "")
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
        String[] head = lines.getFirst();
        Map<String, String> cells = new HashMap<>();
        for (String[] line : lines.subList(1, lines.size())) {
            for (int column = 1; column < head.length; column++) {
                if (head[column].endsWith(" reason")) {
                    String reason = line[column].isEmpty() ? "" : " " + line[column];
                    cells.put(line[0] + " " + head[column - 1], line[column - 1] + reason);
                }
            }
        }
        return cells;
    }

    private static Set<String> difference(Map<String, String> before, Map<String, String> after) {
        Set<String> both = new HashSet<>(before.keySet());
        both.addAll(after.keySet());
        Set<String> different = new HashSet<>();
        for (String cell : both) {
            String was = before.getOrDefault(cell, "none");
            String is = after.getOrDefault(cell, "none");
            if (!was.equals(is)) {
                different.add(cell + ": " + was + " > " + is);
            }
        }
        return different;
    }
}
