package io.lastday.device.scan;

import io.lastday.device.scan.ChanceFirm.Installed;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is told and kept of a firm after a scan, with what rests on OS dates and what does not told apart.
 *
 * @param devices by id
 * @param otherSpells the history of every other check, by device
 * @param otherBars the figures of every other check
 * @param otherFindings findings of other rules, without when a run last saw them
 * @param events what happened to findings, in order
 * @param summaries of all evaluations, in order
 * @param rows that were ever written, by version
 * @param seq the number of the newest evaluation
 */
record Kept(
        Map<String, Device> devices,
        Map<String, List<String>> otherSpells,
        List<String> otherBars,
        List<String> otherFindings,
        List<String> events,
        List<String> summaries,
        Map<Long, Row> rows,
        long seq) {

    private static final Set<String> BY_DATE = Set.of("os-support", "patch-age");
    private static final String OTHER_FINDINGS = """
            select rule || ' ' || subject || ' ' || part || ' ' || state || ' ' || severity || ' ' || evidence::text
              || ' ' || first_seen || ' ' || opened_at || ' ' || coalesce(closed_at::text, '') as line
            from finding where rule not in ('device-os-support', 'device-patch-age', 'device-support-ending')
              and part not in ('os-support', 'patch-age') order by 1""";

    /** @param until null while the row is in force */
    record Row(String device, @Nullable Long until, String content) {

        Row endedAt(long seq) {
            return until == null ? new Row(device, seq, content) : this;
        }
    }

    /**
     * @param others the answers of the checks that rest on no dates, with their evidence and since when
     * @param byDate those that do, and the day on which support ends
     * @param support what the dates say of its system
     * @param updates what they say of its updates
     */
    record Device(
            Installed installed,
            boolean isHeard,
            List<JsonNode> others,
            List<JsonNode> byDate,
            String support,
            String updates) {}

    static Kept of(DatabaseClient db, Function<String, JsonNode> get) {
        Map<String, Device> devices = new TreeMap<>();
        Map<String, List<String>> spells = new TreeMap<>();
        for (JsonNode item : items(get)) {
            String id = item.path("id").asString();
            devices.put(id, device(item));
            spells.put(
                    id,
                    otherOf(get.apply("/api/devices/" + id + "/history")).stream()
                            .map(JsonNode::toString)
                            .toList());
        }
        return new Kept(
                devices,
                spells,
                otherOf(get.apply("/api/devices/summary").path("checks")).stream()
                        .map(JsonNode::toString)
                        .toList(),
                lines(db, OTHER_FINDINGS),
                lines(
                        db,
                        "select seq || ' ' || finding || ' ' || at || ' ' || kind || ' ' || state || ' ' || severity"
                                + " || ' ' || detail::text as line from finding_event order by seq"),
                lines(db, "select seq || ' ' || as_of || ' ' || summary::text as line from evaluation order by seq"),
                rows(db),
                Long.parseLong(lines(db, "select max(seq)::text as line from evaluation")
                        .getFirst()));
    }

    private static List<JsonNode> items(Function<String, JsonNode> get) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get.apply("/api/devices?limit=20" + cursor);
            page.path("items").forEach(items::add);
            cursor = "&cursor=" + page.path("nextCursor").asString("");
        } while (!cursor.endsWith("="));
        return items;
    }

    private static Device device(JsonNode item) {
        String system = item.path("os").asString();
        return new Device(
                new Installed(system, item.path("osVersion").asString()),
                item.path("managed").asBoolean() && answer(item, "last-seen").equals("PASS"),
                otherOf(item.path("checks")),
                byDate(item),
                answer(item, "os-support"),
                answer(item, "patch-age"));
    }

    private static String answer(JsonNode item, String check) {
        for (JsonNode result : item.path("checks")) {
            if (result.path("check").asString().equals(check)) {
                return (result.path("state").asString() + " "
                                + result.path("reason").asString(""))
                        .strip();
            }
        }
        throw new AssertionError("no check " + check);
    }

    private static List<JsonNode> byDate(JsonNode item) {
        List<JsonNode> told = new ArrayList<>(results(item.path("checks"), true));
        told.add(item.path("supportEnds"));
        return told;
    }

    private static List<JsonNode> otherOf(JsonNode results) {
        return results(results, false);
    }

    /** Without when the source was last read and which dates there were, which move with every scan. */
    private static List<JsonNode> results(JsonNode results, boolean byDate) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode result : results) {
            if (BY_DATE.contains(result.path("check").asString()) == byDate) {
                JsonNode copy = result.deepCopy();
                if (copy.path("evidence") instanceof ObjectNode evidence) {
                    evidence.remove("observedAt");
                    evidence.remove("datasetRev");
                }
                found.add(copy);
            }
        }
        return found;
    }

    private static List<String> lines(DatabaseClient db, String sql) {
        return db.sql(sql)
                .map(row -> Objects.requireNonNull(row.get("line", String.class)))
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static Map<Long, Row> rows(DatabaseClient db) {
        return db.sql("""
                        select version, r.id, until_seq, since_seq || ' ' || sort_key || ' ' || search || ' ' || facets::text
                          || ' ' || digest || ' ' || body as content
                        from evaluation_row r join evaluation_body using (version)""")
                .map(row -> Map.entry(Objects.requireNonNull(row.get("version", Long.class)), row(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .blockOptional()
                .orElseThrow();
    }

    private static Row row(Readable row) {
        return new Row(
                Objects.requireNonNull(row.get("id", String.class)),
                row.get("until_seq", Long.class),
                Objects.requireNonNull(row.get("content", String.class)));
    }

    Device device(String id) {
        return Objects.requireNonNull(devices.get(id), id);
    }

    Map<String, List<JsonNode>> otherAnswers() {
        Map<String, List<JsonNode>> answers = new TreeMap<>();
        devices.forEach((id, device) -> answers.put(id, device.others()));
        return answers;
    }

    /** Devices of which the answers by date, or the day on which support ends, are others now. */
    Set<String> changedSince(Kept before) {
        return devices.keySet().stream()
                .filter(id -> !before.device(id).byDate().equals(device(id).byDate()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
