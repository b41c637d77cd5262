package io.lastday.chat.finding.labelled;

import io.lastday.chat.finding.Confidence;
import io.lastday.chat.finding.DetectorSettings;
import io.lastday.chat.finding.Detectors;
import io.lastday.chat.finding.Finding;
import io.lastday.chat.finding.FindingKey;
import io.lastday.chat.finding.FindingKind;
import io.lastday.chat.finding.labelled.LabelledMessage.Span;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.RecordKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the detectors find of a labelled file: hits, misses and false alarms by kind. */
final class Scores {

    /** Counts of one kind. */
    static final class Tally {
        private final List<String> missed = new ArrayList<>();
        private final List<String> alarms = new ArrayList<>();
        private int met;

        int met() {
            return met;
        }

        /** Ids of messages with a span that was not found. */
        List<String> missed() {
            return missed;
        }

        /** Ids of messages with a finding that meets no span. */
        List<String> alarms() {
            return alarms;
        }

        int spans() {
            return met + missed.size();
        }

        double precision() {
            return met + alarms.size() == 0 ? Double.NaN : (double) met / (met + alarms.size());
        }

        double recall() {
            return spans() == 0 ? Double.NaN : (double) met / spans();
        }

        /** Weighs recall four times: a secret that is missed costs more than a false alarm. */
        double f2() {
            double down = 4 * precision() + recall();
            return down == 0 ? 0 : 5 * precision() * recall() / down;
        }
    }

    private final Map<FindingKind, Tally> tallies = new EnumMap<>(FindingKind.class);
    private final Detectors detectors;
    private int messages;

    private Scores(Detectors detectors) {
        this.detectors = detectors;
    }

    /** Measures a file of the set, with findings from this confidence on. */
    static Scores of(String split, Confidence least) throws IOException {
        Set<FindingKind> measured = EnumSet.copyOf(Arrays.asList(FindingKind.values()));
        measured.removeAll(Set.of(FindingKind.POSTAL_ADDRESS, FindingKind.SPECIAL_OFFENCE));
        DetectorSettings settings = DetectorSettings.standard().only(measured).from(least);
        Scores scores = new Scores(Detectors.of(settings, FindingKey.of(new byte[32])));
        for (String line :
                Files.readAllLines(LabelledSetMaker.HOME.resolve(split + ".jsonl"), StandardCharsets.UTF_8)) {
            scores.add(LabelledMessage.of(line));
        }
        return scores;
    }

    int messages() {
        return messages;
    }

    Map<FindingKind, Tally> tallies() {
        return tallies;
    }

    Tally of(FindingKind kind) {
        return tallies.computeIfAbsent(kind, none -> new Tally());
    }

    private void add(LabelledMessage message) {
        messages++;
        List<Finding> open = new ArrayList<>(detectors.in(record(message)));
        for (Span span : message.spans()) {
            FindingKind kind = FindingKind.of(span.kind()).orElseThrow();
            boolean met = false;
            // special categories: one finding may meet several spans, as where a phrase begins is a matter of taste
            for (Finding finding : List.copyOf(open)) {
                if (!met && finding.kind() == kind && meets(finding, span)) {
                    met = true;
                    if (!kind.special()) {
                        open.remove(finding);
                    }
                }
            }
            Tally tally = of(kind);
            tally.met += met ? 1 : 0;
            if (!met) {
                tally.missed.add(message.id());
            }
        }
        for (Finding finding : open) {
            boolean repeats = message.spans().stream()
                    .anyMatch(span -> finding.kind().special()
                            && finding.kind().label().equals(span.kind())
                            && meets(finding, span));
            if (!repeats) {
                of(finding.kind()).alarms.add(message.id());
            }
        }
    }

    /** At least half of their union; any overlap for a special category. */
    private static boolean meets(Finding finding, Span span) {
        int both = Math.min(finding.end(), span.end()) - Math.max(finding.start(), span.start());
        int union = Math.max(finding.end(), span.end()) - Math.min(finding.start(), span.start());
        return both > 0 && (finding.kind().special() || 2 * both >= union);
    }

    private static ChatRecord record(LabelledMessage message) {
        return new ChatRecord(
                RecordKind.MESSAGE,
                "_chat.txt",
                null,
                "Ann",
                message.text(),
                List.of(),
                new ByteRange(0, 0),
                "",
                Set.of(),
                Identity.NONE);
    }
}
