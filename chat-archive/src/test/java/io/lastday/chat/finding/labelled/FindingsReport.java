package io.lastday.chat.finding.labelled;

import io.lastday.chat.finding.Confidence;
import io.lastday.chat.finding.FindingKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The measurement in words and tables: {@code docs/findings.md}. */
final class FindingsReport {

    private final Scores dev = Scores.of("dev", Confidence.MEDIUM);
    private final Scores test = Scores.of("test", Confidence.MEDIUM);
    private final Scores ordinary = Scores.of("ordinary", Confidence.MEDIUM);
    private final StringBuilder text = new StringBuilder();

    private FindingsReport() throws IOException {}

    static String text() throws IOException {
        FindingsReport report = new FindingsReport();
        report.text.append(FindingsWords.HEAD);
        report.figures();
        report.operatingPoints();
        report.misses();
        report.alarms();
        report.text.append(FindingsWords.LIMITS);
        return report.text.toString();
    }

    private void figures() {
        line(
                "| Kind | dev: spans | P | R | F2 | test: spans | P | R | F2 | false alarms in 10,000 ordinary messages |");
        line("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        for (FindingKind kind : Scores.MEASURED) {
            line("| `" + kind.label() + "`" + columns(dev.of(kind)) + columns(test.of(kind)) + " | "
                    + perTenThousand(ordinary.of(kind).alarms().size()) + " |");
        }
        line("");
        line("Messages with a false alarm of a kind that is on by default: **"
                + perTenThousand(ordinary.alarmedByDefault())
                + " in 10,000** ordinary ones; with all special categories on "
                + perTenThousand(ordinary.alarmedMessages()) + " (" + ordinary.messages() + " messages measured).");
        line("");
    }

    private void operatingPoints() throws IOException {
        line("## Where the line is drawn");
        line("Findings from `medium` on are told (`DetectorSettings.least`). Over all kinds of the test split:");
        line("");
        line(
                "| Told from | P | R | F2 | ordinary messages of 10,000 with a false alarm: kinds on by default | all kinds |");
        line("| --- | --: | --: | --: | --: | --: |");
        for (Confidence least : List.of(Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)) {
            Scores at = Scores.of("test", least);
            Scores plain = Scores.of("ordinary", least);
            Tally all = new Tally();
            at.tallies().values().forEach(tally -> sum(all, tally));
            line("| `" + least.label() + "`" + figures(all) + " | " + perTenThousand(plain.alarmedByDefault()) + " | "
                    + perTenThousand(plain.alarmedMessages()) + " |");
        }
        line("");
    }

    private static void sum(Tally all, Tally tally) {
        int met = tally.spans()
                - tally.missed().values().stream().mapToInt(List::size).sum();
        for (int i = 0; i < met; i++) {
            all.meet();
        }
        tally.missed().forEach((why, ids) -> ids.forEach(id -> all.miss(id, why)));
        tally.alarms().forEach(all::alarm);
    }

    private void misses() {
        line("## What the test split misses");
        line("| Kind | Class of miss | Count | Messages |");
        line("| --- | --- | --: | --- |");
        for (FindingKind kind : Scores.MEASURED) {
            for (Map.Entry<String, List<String>> missed : test.of(kind).missed().entrySet()) {
                line("| `" + kind.label() + "` | " + missed.getKey() + " | "
                        + missed.getValue().size() + " | " + ids(missed.getValue()) + " |");
            }
        }
        line("");
    }

    private void alarms() {
        line("## False alarms");
        line("| Kind | test: count | Messages | ordinary: count | Messages |");
        line("| --- | --: | --- | --: | --- |");
        for (FindingKind kind : Scores.MEASURED) {
            List<String> inTest = test.of(kind).alarms();
            List<String> inOrdinary = ordinary.of(kind).alarms();
            if (!inTest.isEmpty() || !inOrdinary.isEmpty()) {
                line("| `" + kind.label() + "` | " + inTest.size() + " | " + ids(inTest) + " | " + inOrdinary.size()
                        + " | " + ids(inOrdinary) + " |");
            }
        }
        line("");
    }

    private static String columns(Tally tally) {
        return " | " + tally.spans() + figures(tally);
    }

    private static String figures(Tally tally) {
        return " | " + number(tally.precision()) + " | " + number(tally.recall()) + " | " + number(tally.f2());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private String perTenThousand(int count) {
        return String.format(Locale.ROOT, "%.1f", 10_000.0 * count / ordinary.messages());
    }

    /** Ids without their prefix, each once, and how many more there are beyond forty. */
    private static String ids(List<String> ids) {
        Map<String, Integer> counts = new TreeMap<>();
        ids.forEach(id -> counts.merge(id.substring(id.lastIndexOf('-') + 1), 1, Integer::sum));
        List<String> shown = new ArrayList<>();
        counts.forEach((id, count) -> shown.add(count == 1 ? id : id + " (" + count + ")"));
        return shown.size() <= 40
                ? String.join(" ", shown)
                : String.join(" ", shown.subList(0, 40)) + " and " + (shown.size() - 40) + " more";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
