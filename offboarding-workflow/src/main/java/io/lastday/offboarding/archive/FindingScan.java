package io.lastday.offboarding.archive;

import io.lastday.chat.finding.Detectors;
import io.lastday.chat.finding.Finding;
import io.lastday.chat.finding.FindingKind;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.RecordSink;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks through records on their way. Every finding is counted; of a chat with more than {@value #MOST} the first ones are
 * listed, so that no chat can fill memory or the database. For one thread.
 */
final class FindingScan implements RecordSink {

    /** The most findings of one bag that are listed. */
    static final int MOST = 50_000;

    private final Detectors detectors;
    private final boolean ordinary;
    private final boolean special;
    private final Map<String, Integer> entries = new HashMap<>();
    private final Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
    private final List<Placed> listed = new ArrayList<>();

    FindingScan(Detectors detectors, boolean ordinary, boolean special) {
        this.detectors = detectors;
        this.ordinary = ordinary;
        this.special = special;
    }

    /** A finding, and the how-manieth file of the model it is in: the name of that file may name a person. */
    record Placed(int entry, Finding finding) {}

    @Override
    public void accept(ChatRecord record) {
        Integer entry = entries.computeIfAbsent(record.entry(), name -> entries.size());
        for (Finding finding : detectors.in(record)) {
            counts.merge(finding.kind(), 1L, Long::sum);
            if (listed.size() < MOST) {
                listed.add(new Placed(entry, finding));
            }
        }
    }

    Looks looks() {
        return new Looks(ordinary, special, counts);
    }

    List<Placed> listed() {
        return listed;
    }
}
