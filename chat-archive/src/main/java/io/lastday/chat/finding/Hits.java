package io.lastday.chat.finding;

import java.util.ArrayList;
import java.util.List;

/** What the detectors have found in one text; takes enabled kinds only. */
final class Hits {

    private final DetectorSettings settings;
    private final List<Hit> hits = new ArrayList<>();

    Hits(DetectorSettings settings) {
        this.settings = settings;
    }

    /** Adds a hit, with its value in normal form. */
    void add(FindingKind kind, Confidence confidence, int start, int end, String value) {
        if (settings.enabled().contains(kind) && confidence.atLeast(settings.least())) {
            hits.add(new Hit(kind, confidence, start, end, value));
        }
    }

    List<Hit> all() {
        return hits;
    }
}
