package io.lastday.sandbox.endtoend;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Each number of the summary beside its list and the file: all from one evaluation. */
final class DeviceFigures {
    private static final Map<String, String> PARTS =
            Map.of("pass", "PASS", "fail", "FAIL", "unknown", "UNKNOWN", "notApplicable", "NOT_APPLICABLE");

    private final DeviceAnswers answers;
    private final JsonNode summary;
    private final List<Map<String, String>> rows;
    private final Map<String, List<Long>> differing = new LinkedHashMap<>();

    DeviceFigures(DeviceAnswers answers, JsonNode summary, List<Map<String, String>> rows) {
        this.answers = answers;
        this.summary = summary;
        this.rows = rows;
    }

    /** What is not the same in the three places, or does not sum to the whole. */
    Map<String, List<Long>> differing() throws IOException {
        tile("devices", "", row -> true);
        tile("safe", "state=SAFE", row -> "SAFE".equals(row.get("state")));
        tile("notSafe", "state=NOT_SAFE", row -> "NOT_SAFE".equals(row.get("state")));
        tile("unknown", "state=UNKNOWN", row -> "UNKNOWN".equals(row.get("state")));
        tile("personal", "ownership=PERSONAL", row -> "PERSONAL".equals(row.get("ownedBy")));
        tile("company", "ownership=COMPANY", row -> "COMPANY".equals(row.get("ownedBy")));
        list("unmanaged", "managed=false");
        list("stale", "stale=true");
        list("endingIn90Days", "endsSoon=true");
        list("conflicting", "conflict=true");
        list("heldByLeavers", "leaver=true");
        list("ofDisabledPeople", "personState=DISABLED");
        list("ofMissingPeople", "personState=MISSING");
        summary.path("checks").forEach(this::check);
        return differing;
    }

    private void check(JsonNode check) {
        String name = check.path("check").asString();
        PARTS.forEach((part, state) -> compare(
                name + " " + state,
                check.path(part).asLong(),
                answers.total("check=" + name + "&checkState=" + state),
                count(row -> state.equals(row.get(name)))));
        long sum = PARTS.keySet().stream()
                .mapToLong(part -> check.path(part).asLong())
                .sum();
        compare(name + " in all", sum, rows.size(), rows.size());
    }

    private void tile(String figure, String filter, Predicate<Map<String, String>> row) {
        compare(figure, summary.path(figure).asLong(-1), answers.total(filter), count(row));
    }

    /** What the whole file has no column for is asked of the filtered one. */
    private void list(String figure, String filter) throws IOException {
        compare(
                figure,
                summary.path(figure).asLong(-1),
                answers.total(filter),
                answers.rowsOf(filter).size());
    }

    private long count(Predicate<Map<String, String>> row) {
        return rows.stream().filter(row).count();
    }

    private void compare(String figure, long summed, long listed, long filed) {
        if (summed != listed || summed != filed) {
            differing.put(figure, List.of(summed, listed, filed));
        }
    }
}
