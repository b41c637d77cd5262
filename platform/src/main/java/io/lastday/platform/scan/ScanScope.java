package io.lastday.platform.scan;

import io.lastday.platform.evaluation.Evaluator;
import io.lastday.platform.walk.SourceWalker;
import java.util.List;

/**
 * What one audit consists of.
 *
 * @param firm the firm whose systems this service is connected to
 * @param name key of everything stored, for example {@code devices}
 * @param walkers walk side by side; the failure of one does not stop another
 */
public record ScanScope(String firm, String name, List<SourceWalker> walkers, Evaluator evaluator) {

    public ScanScope {
        walkers = List.copyOf(walkers);
    }

    List<String> sources() {
        return walkers.stream().map(SourceWalker::source).toList();
    }
}
