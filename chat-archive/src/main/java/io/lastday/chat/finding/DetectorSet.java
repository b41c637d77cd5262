package io.lastday.chat.finding;

import java.util.ArrayList;
import java.util.List;

/** Which detectors the settings ask for. */
final class DetectorSet {

    private DetectorSet() {}

    static List<Detector> of(DetectorSettings settings) {
        List<Detector> detectors = new ArrayList<>();
        for (FindingKind kind : settings.enabled()) {
            if (kind.special()) {
                detectors.add(new LexiconDetector(settings.lexicon(kind)));
            }
        }
        return List.copyOf(detectors);
    }
}
