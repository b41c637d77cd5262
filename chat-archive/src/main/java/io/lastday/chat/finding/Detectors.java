package io.lastday.chat.finding;

import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.RecordKind;
import io.lastday.chat.model.RecordSink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks through records for what must not be in a chat. Time grows with the length of the text and no faster, whatever
 * stands in it. Thread-confined: one for each stream of records.
 */
public final class Detectors {

    private final DetectorSettings settings;
    private final FindingKey key;
    private final List<Detector> detectors;

    private Detectors(DetectorSettings settings, FindingKey key, List<Detector> detectors) {
        this.settings = settings;
        this.key = key;
        this.detectors = detectors;
    }

    /** Detectors of the enabled kinds. */
    public static Detectors of(DetectorSettings settings, FindingKey key) {
        return new Detectors(settings, key, DetectorSet.of(settings));
    }

    /** A sink that gives each finding on, in the order of records and of their text. */
    public RecordSink sink(Consumer<Finding> found) {
        return record -> in(record).forEach(found);
    }

    /**
     * What is in a record's text and in the names of its attachments, in the order of the text. What the messenger
     * wrote is not looked at.
     */
    public List<Finding> in(ChatRecord record) {
        if (record.kind() == RecordKind.SYSTEM) {
            return List.of();
        }
        Hits hits = new Hits(settings);
        ChatText text = ChatText.of(record.text());
        for (Detector detector : detectors) {
            detector.look(text, hits);
        }
        DocumentDetector.attached(record, text, hits);
        return findings(record, Overlaps.resolved(hits.all()));
    }

    private List<Finding> findings(ChatRecord record, List<Hit> hits) {
        List<Finding> findings = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            findings.add(new Finding(
                    hit.kind(),
                    hit.confidence(),
                    record.entry(),
                    record.bytes(),
                    hit.start(),
                    hit.end(),
                    hit.masked(),
                    key.hmac(hit.kind(), hit.value())));
        }
        return List.copyOf(findings);
    }
}
