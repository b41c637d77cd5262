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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the detectors find of a labelled file: hits, misses and false alarms by kind. */
final class Scores {

    /** The kinds that the labelled set speaks of. */
    static final Set<FindingKind> MEASURED =
            EnumSet.complementOf(EnumSet.of(FindingKind.POSTAL_ADDRESS, FindingKind.SPECIAL_OFFENCE));

    private final Map<FindingKind, Tally> tallies = new EnumMap<>(FindingKind.class);
    private final Detectors detectors;
    private final Detectors unsure;
    private int messages;
    private int alarmedMessages;
    private int alarmedByDefault;

    private Scores(Confidence least) {
        this.detectors = detectors(least);
        this.unsure = detectors(Confidence.LOW);
    }

    /** Measures a file of the set, with findings from this confidence on. */
    static Scores of(String split, Confidence least) throws IOException {
        Scores scores = new Scores(least);
        for (String line :
                Files.readAllLines(LabelledSetMaker.HOME.resolve(split + ".jsonl"), StandardCharsets.UTF_8)) {
            scores.add(LabelledMessage.of(line));
        }
        return scores;
    }

    int messages() {
        return messages;
    }

    /** How many messages have a false alarm of any kind. */
    int alarmedMessages() {
        return alarmedMessages;
    }

    /** How many messages have a false alarm of a kind that is on by default. */
    int alarmedByDefault() {
        return alarmedByDefault;
    }

    Map<FindingKind, Tally> tallies() {
        return tallies;
    }

    Tally of(FindingKind kind) {
        return tallies.computeIfAbsent(kind, none -> new Tally());
    }

    private static Detectors detectors(Confidence least) {
        return Detectors.of(DetectorSettings.standard().only(MEASURED).from(least), FindingKey.of(new byte[32]));
    }

    private void add(LabelledMessage message) {
        messages++;
        List<Finding> findings = detectors.in(record(message));
        Set<Finding> useful = new HashSet<>();
        for (Span span : message.spans()) {
            FindingKind kind = FindingKind.of(span.kind()).orElseThrow();
            // a special category's finding may meet several spans: where such a phrase ends is a matter of taste
            boolean met = findings.stream()
                    .filter(finding -> finding.kind() == kind && meets(finding, span))
                    .filter(finding -> kind.special() || !useful.contains(finding))
                    .findFirst()
                    .map(useful::add)
                    .isPresent();
            if (met) {
                of(kind).meet();
            } else {
                of(kind).miss(message.id(), why(message, span, findings));
            }
        }
        List<Finding> alarms = new ArrayList<>(findings);
        alarms.removeIf(useful::contains);
        alarms.forEach(alarm -> of(alarm.kind()).alarm(message.id()));
        alarmedMessages += alarms.isEmpty() ? 0 : 1;
        alarmedByDefault += alarms.stream().allMatch(alarm -> alarm.kind().special()) ? 0 : 1;
    }

    private String why(LabelledMessage message, Span span, List<Finding> findings) {
        if (findings.stream().anyMatch(found -> found.kind().label().equals(span.kind()) && both(found, span) > 0)) {
            return "found in part";
        }
        if (findings.stream().anyMatch(found -> both(found, span) > 0)) {
            return "taken for another kind";
        }
        boolean low = unsure.in(record(message)).stream()
                .anyMatch(found -> found.kind().label().equals(span.kind()) && meets(found, span));
        return low ? "found with low confidence only" : "not found";
    }

    /** At least half of their union; any overlap for a special category. */
    private static boolean meets(Finding finding, Span span) {
        int union = Math.max(finding.end(), span.end()) - Math.min(finding.start(), span.start());
        int both = both(finding, span);
        return both > 0 && (finding.kind().special() || 2 * both >= union);
    }

    private static int both(Finding finding, Span span) {
        return Math.min(finding.end(), span.end()) - Math.max(finding.start(), span.start());
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
